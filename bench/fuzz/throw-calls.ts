import type { FuzzCall } from "./finish-call";
import { type FuzzAnswer, faultOf } from "./judge";

/** Makes a request somewhere: over the network, or to a handler of this process. */
export type Send = (path: string, init: RequestInit) => Response | Promise<Response>;

export type FuzzFault = { call: FuzzCall; fault: string; answer: string };
export type FuzzTally = {
  calls: number;
  byStatus: Record<string, number>;
  /** How each operation was answered. */
  byOperation: Record<string, Record<string, number>>;
  /** Of each person, and of nobody: how the answers began (`2xx`). */
  byPerson: Record<string, Record<string, number>>;
  slowest: number;
  faults: FuzzFault[];
};

/** An answer that takes longer is given up; the judge calls it a fault long before. */
const patience = 20_000;

const fileOf = (value: string | Uint8Array) =>
  typeof value === "string"
    ? new File([value], `${value.slice(0, 20)}.png`, { type: "image/png" })
    : new File([Buffer.from(value)], "材料.png", { type: "image/png" });

async function answerOf(send: Send, call: FuzzCall, tokens: Readonly<Record<string, string>>): Promise<FuzzAnswer> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(call.headers)) headers.set(name, value);
  const token = call.as ? tokens[call.as] : undefined;
  if (token) headers.set("authorization", `Bearer ${token}`);
  let body: string | FormData | undefined = call.body;
  if (call.form) {
    const form = new FormData();
    for (const [name, value] of Object.entries(call.form))
      form.set(name, name === "file" ? fileOf(value) : typeof value === "string" ? value : "bytes");
    headers.delete("content-type");
    body = form;
  }
  const begin = performance.now();
  try {
    const answer = await send(call.path, {
      method: call.method,
      headers,
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
      ...(body === undefined || call.method === "GET" ? {} : { body }),
    });
    const type = (answer.headers.get("content-type") ?? "").split(";")[0] ?? "";
    return { status: answer.status, type, body: await answer.text(), ms: performance.now() - begin };
  } catch (error) {
    return { status: 0, type: "", body: String(error), ms: performance.now() - begin };
  }
}

/** An act answers 200 with its refusal as data: whether it did anything stands in that. */
function outcomeOf({ status, type, body }: FuzzAnswer): string {
  if (type !== "text/x-component" || status !== 200) return String(status);
  return /"ok":true/.test(body) ? "200 done" : /"ok":false|"refusal":\{/.test(body) ? "200 refused" : "200";
}

type Means = {
  tokens: Readonly<Record<string, string>>;
  judge?: typeof faultOf;
  /** Told of every answer before the next call is taken. */
  learn?(call: FuzzCall, answer: FuzzAnswer): Promise<void>;
};

export const emptyTally = (): FuzzTally => ({
  calls: 0,
  byStatus: {},
  byOperation: {},
  byPerson: {},
  slowest: 0,
  faults: [],
});

/** Makes one call, judges its answer and counts both. */
export async function throwOne(
  call: FuzzCall,
  send: Send,
  tally: FuzzTally,
  { tokens, judge, learn }: Means,
): Promise<FuzzAnswer> {
  const answer = await answerOf(send, call, tokens);
  tally.calls += 1;
  const outcome = outcomeOf(answer);
  tally.byStatus[outcome] = (tally.byStatus[outcome] ?? 0) + 1;
  const ofIt = tally.byOperation[call.of];
  tally.byOperation[call.of] = { ...ofIt, [outcome]: (ofIt?.[outcome] ?? 0) + 1 };
  const as = call.as ?? "nobody";
  const kind = answer.status === 0 ? "none" : `${Math.floor(answer.status / 100)}xx`;
  tally.byPerson[as] = { ...tally.byPerson[as], [kind]: (tally.byPerson[as]?.[kind] ?? 0) + 1 };
  tally.slowest = Math.max(tally.slowest, answer.ms);
  const fault = (judge ?? faultOf)(answer);
  if (fault) tally.faults.push({ call, fault, answer: answer.body.slice(0, 400) });
  await learn?.(call, answer);
  return answer;
}

/**
 * Makes the calls, some at a time, and judges every answer. A fault is told with the call that brought it. Calls may be made
 * ready one by one as they are taken, with what was learned so far.
 */
export async function throwCalls(
  calls: Iterable<FuzzCall>,
  send: Send,
  { atOnce, ...means }: Means & { atOnce: number },
): Promise<FuzzTally> {
  const tally = emptyTally();
  const queue = calls[Symbol.iterator]();
  const one = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await throwOne(next.value, send, tally, means);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return tally;
}

/** Faults in words, each kind once, with how often it came and how to bring it about again. */
export function faultWords(faults: readonly FuzzFault[]): string {
  const kinds = new Map<string, FuzzFault[]>();
  for (const one of faults) {
    const kind = `${one.call.of}: ${one.fault}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return [...kinds]
    .map(([kind, all]) => {
      const { call, answer } = all[0] ?? { call: null, answer: "" };
      const said = JSON.stringify({ as: call?.as, path: call?.path, body: call?.body ?? call?.form });
      return `${kind} (${all.length}×)\n    ${said.slice(0, 600)}\n    ${answer}`;
    })
    .join("\n");
}
