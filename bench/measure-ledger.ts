import { verifyLedger } from "@/lib/platform/ledger/verify";
import { countStatements } from "@/prisma/seed/factories/count-statements";
import type { Statement } from "@/prisma/seed/factories/read-statements";
import { BareDatabase } from "./bare-limits";
import { measure } from "./measure";
import type { Bench } from "./measure-operation";
import { runProgram } from "./run-program";

export type LedgerFigures = {
  appendsPerSecond: number;
  bareAppendsPerSecond: number;
  events: number;
  chains: number;
  eventsPerSecond: number;
};

/** Appends per second, one event a transaction, through the product and through bare pg; and the whole ledger verified. */
export async function measureLedger({ wire, setting }: Bench): Promise<LedgerFigures> {
  const n = 1_500;
  const wireUrl = new URL(setting.limitDatabase);
  wireUrl.port = String(setting.wirePort);
  const recorded = await countStatements(wire, () => runProgram("append-ledger.ts", wireUrl.href, ["200", "1"]));
  const product = await runProgram<{ perSecond: number }>("append-ledger.ts", setting.limitDatabase, [String(n), "10"]);
  const acts = actsOf(recorded.statements);
  const bare = new BareDatabase(setting.limitDatabase, 10);
  let next = 0;
  // The same events again would break their key: each replay writes chains of its own.
  const figures = await measure(
    () => {
      next += 1;
      return bare.replay(renamed(acts[next % acts.length] ?? [], next));
    },
    { connections: 10, seconds: setting.seconds, most: 20_000 },
  );
  await bare.end();
  const begin = performance.now();
  const { events, chains, fault } = await verifyLedger();
  if (fault) throw new Error(`the ledger is not whole after the run: ${JSON.stringify(fault)}`);
  return {
    appendsPerSecond: product.perSecond,
    bareAppendsPerSecond: figures.perSecond,
    events,
    chains,
    eventsPerSecond: events / ((performance.now() - begin) / 1_000),
  };
}

type Acts = Parameters<BareDatabase["replay"]>[0][];

/** One act for each transaction that appends: what one caller sent from begin to commit. */
function actsOf(statements: Acts[number]): Acts {
  const acts: Statement[][] = [];
  for (const statement of statements) {
    if (/^\s*begin/i.test(statement.text)) acts.push([]);
    acts.at(-1)?.push(statement);
  }
  const ended = acts.map((act) => act.slice(0, act.findIndex(({ text }) => /^\s*commit/i.test(text)) + 1));
  return ended.filter((act) => act.some(({ text }) => text.includes("ledger_event")));
}

const renamed = (act: Acts[number], n: number): Acts[number] =>
  act.map(({ text, values }) => ({
    text,
    values: values.map((value) => (typeof value === "string" ? value.replace(/bench-\d+-/g, `bare-${n}-`) : value)),
  }));
