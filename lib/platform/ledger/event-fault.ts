import { sm3 } from "../crypto";

export type LedgerFault = {
  kind: "changed" | "removed" | "inserted" | "swapped" | "removed-chain" | "cut-tail" | "root";
  subject: string;
  seq: number;
};

/** An event as it is stored; `at` as the hashed text writes it (ISO 8601 in UTC, to the millisecond). */
export type StoredEvent = {
  type: string;
  id: string;
  seq: number;
  at: string;
  event: string;
  actor: string;
  body: string;
  hash: string;
};
type Body = { subject: string; seq: number; at: string; event: string; actor: string; previous: string };

/** Whether a row says what its hashed text says. */
function isTrue(row: StoredEvent, body: Body): boolean {
  return (
    sm3(row.body) === row.hash &&
    body.subject === `${row.type}:${row.id}` &&
    body.seq === row.seq &&
    body.event === row.event &&
    body.actor === row.actor &&
    body.at === row.at
  );
}

/** Whether the text is what `append` would write around its facts: canonical JSON has one order, so no parsing is needed. */
const isAsAppended = ({ type, id, seq, at, event, actor, body }: StoredEvent, previous: string): boolean =>
  body.startsWith(`{"actor":"${actor}","at":"${at}","event":"${event}","facts":{`) &&
  body.endsWith(`},"previous":"${previous}","seq":${seq},"subject":"${type}:${id}","v":1}`);

/** What is wrong with an event that follows `before` in its chain; null when nothing is. */
export function faultOf(
  row: StoredEvent,
  before: Pick<StoredEvent, "seq" | "hash"> | null,
): LedgerFault["kind"] | null {
  const expected = before ? before.seq + 1 : 1;
  const previous = before?.hash ?? "";
  if (row.seq === expected && isAsAppended(row, previous) && sm3(row.body) === row.hash) return null;
  const body = JSON.parse(row.body) as Body;
  if (!isTrue(row, body)) return body.seq !== row.seq && sm3(row.body) === row.hash ? "swapped" : "changed";
  if (row.seq > expected) return "removed";
  if (row.seq < expected || body.previous !== previous) return "inserted";
  return null;
}
