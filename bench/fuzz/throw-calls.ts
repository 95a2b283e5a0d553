import type { FuzzCall } from "./calls";
import { faultOf } from "./judge";

/** Makes a request somewhere: over the network, or to a handler of this process. */
export type Send = (path: string, init: RequestInit) => Response | Promise<Response>;

export type FuzzFault = { call: FuzzCall; fault: string; answer: string };
export type FuzzTally = { calls: number; byStatus: Record<string, number>; slowest: number; faults: FuzzFault[] };

/** An answer that takes longer is given up; the judge calls it a fault long before. */
const patience = 20_000;

async function answerOf(send: Send, call: FuzzCall, tokens: Readonly<Record<string, string>>) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(call.headers)) headers.set(name, value);
  const token = call.as ? tokens[call.as] : undefined;
  if (token) headers.set("authorization", `Bearer ${token}`);
  let body: string | FormData | undefined = call.body;
  if (call.form) {
    const form = new FormData();
    for (const [name, value] of Object.entries(call.form))
      form.set(name, name === "file" ? new File([value], `${value.slice(0, 20)}.png`, { type: "image/png" }) : value);
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

/** Makes the calls, some at a time, and judges every answer. A fault is told with the call that brought it. */
export async function throwCalls(
  calls: readonly FuzzCall[],
  send: Send,
  { tokens, atOnce, judge }: { tokens: Readonly<Record<string, string>>; atOnce: number; judge?: typeof faultOf },
): Promise<FuzzTally> {
  const tally: FuzzTally = { calls: 0, byStatus: {}, slowest: 0, faults: [] };
  let next = 0;
  const one = async () => {
    while (next < calls.length) {
      const call = calls[next++];
      if (!call) return;
      const answer = await answerOf(send, call, tokens);
      tally.calls += 1;
      tally.byStatus[answer.status] = (tally.byStatus[answer.status] ?? 0) + 1;
      tally.slowest = Math.max(tally.slowest, answer.ms);
      const fault = (judge ?? faultOf)(answer);
      if (fault) tally.faults.push({ call, fault, answer: answer.body.slice(0, 400) });
    }
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
