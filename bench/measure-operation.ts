import type { DatabaseWire } from "@/prisma/seed/factories/a-proxy";
import { countStatements } from "@/prisma/seed/factories/count-statements";
import type { Statement } from "@/prisma/seed/factories/read-statements";
import { bareServer } from "./bare-http";
import { BareDatabase } from "./bare-limits";
import type { BenchSetting } from "./bench-setting";
import { type Answer, Caller } from "./caller";
import { type Figures, measure } from "./measure";
import type { Operation } from "./operations";
import { type Usage, watchUsage } from "./usage";

/** How an operation went at so many connections, and what it took. */
export type Level = { connections: number; figures: Figures; web: Usage; postgres: Usage; generator: Usage };
export type Result = {
  operation: string;
  kind: Operation["kind"];
  goal?: Operation["goal"];
  statements: number;
  bytes: number;
  levels: Level[];
  /** At the first level's connections: the same statements through bare pg, the same bytes from bare node:http. */
  sql: Figures | null;
  http: Figures | null;
};

/** The web processes in turn, as a load balancer asks them. */
export const oneOf = (webs: readonly string[], n: number): string => webs[n % webs.length] ?? "";

export type Bench = {
  setting: BenchSetting;
  wire: DatabaseWire;
  pids: Record<"web" | "postgres" | "generator", readonly number[]>;
};

type Recording = { acts: Statement[][]; answer: Answer };

/** Has the recorded process answer the first calls of an operation, one after the other; their statements and one answer. */
async function record({ wire, setting }: Bench, caller: Caller, operation: Operation): Promise<Recording> {
  // Commands leave nothing to repeat; anything else is done once before, so that what a process does once is not recorded.
  if (operation.kind !== "command") await caller.good(setting.recorder, operation.call(0));
  const acts: Statement[][] = [];
  let answer: Answer = { status: 200, type: "", body: Buffer.alloc(0) };
  for (let n = 0; n < operation.recorded; n += 1) {
    const seen = await countStatements(wire, () => caller.good(setting.recorder, operation.call(n)));
    acts.push(seen.statements);
    answer = seen.answer;
  }
  return { acts, answer };
}

async function limitOfSql({ setting }: Bench, operation: Operation, acts: Statement[][]): Promise<Figures | null> {
  const { bound } = operation;
  if (bound) return measure(bound, { connections: setting.connections[0] ?? 50, seconds: setting.seconds });
  if (!acts.some((act) => act.length > 0)) return null;
  const command = operation.kind === "command";
  const bare = new BareDatabase(command ? setting.limitDatabase : setting.runDatabase, setting.pool);
  const connections = setting.connections[0] ?? 50;
  let replayed = 0;
  const replay = () => {
    replayed += 1;
    return bare.replay(acts[(replayed - 1) % acts.length] ?? []);
  };
  // What a command did can be done once more only: a tenth of it warms up.
  const most = command ? Math.floor(acts.length / 10) : undefined;
  await measure(replay, { connections, seconds: setting.seconds / 3, ...(most ? { most } : {}) });
  const left = command ? { most: acts.length - (most ?? 0) } : {};
  const figures = await measure(replay, { connections, seconds: command ? 120 : setting.seconds, ...left });
  await bare.end();
  return figures;
}

async function limitOfHttp({ setting }: Bench, operation: Operation, answer: Answer): Promise<Figures> {
  const connections = setting.connections[0] ?? 50;
  const server = await bareServer(answer);
  const caller = new Caller(connections);
  const call = () => caller.pass(server.url, operation.call(0));
  await measure(call, { connections, seconds: 0.3 });
  const figures = await measure(call, { connections, seconds: Math.min(setting.seconds, 2) });
  caller.end();
  server.end();
  return figures;
}

/** One operation at every number of connections, and its limits at the first of them. */
export async function measureOperation(bench: Bench, operation: Operation, withLimits = true): Promise<Result> {
  const { setting, pids } = bench;
  const first = new Caller(4);
  const { acts, answer } = await record(bench, first, operation);
  first.end();
  let next = operation.recorded;
  const levels: Level[] = [];
  const share = operation.most && Math.floor((operation.most - next) / setting.connections.length);
  for (const connections of setting.connections) {
    const caller = new Caller(connections);
    const call = () => {
      next += 1;
      return caller.pass(oneOf(setting.webs, next), operation.call(next - 1));
    };
    const warm = share && Math.floor(share / 8);
    await measure(call, { connections, seconds: setting.seconds / 4, ...(warm ? { most: warm } : {}) });
    const load = {
      connections,
      seconds: share ? 120 : setting.seconds,
      ...(share ? { most: share - (warm ?? 0) } : {}),
    };
    const { answer: figures, usage } = await watchUsage(pids, () => measure(call, load));
    caller.end();
    levels.push({ connections, figures, ...usage });
  }
  return {
    operation: operation.name,
    kind: operation.kind,
    ...(operation.goal ? { goal: operation.goal } : {}),
    statements: acts[0]?.length ?? 0,
    bytes: answer.body.byteLength,
    levels,
    sql: withLimits ? await limitOfSql(bench, operation, acts) : null,
    http: withLimits ? await limitOfHttp(bench, operation, answer) : null,
  };
}
