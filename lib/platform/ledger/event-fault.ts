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
/** The event before it in its chain; null for the first. */
export type Before = Pick<StoredEvent, "seq" | "hash"> | null;
type Body = { subject: string; seq: number; at: string; event: string; actor: string; previous: string };

/** What the hashed text says; null when it is no text of ours at all. */
function bodyOf(text: string): Body | null {
  try {
    return JSON.parse(text) as Body | null;
  } catch {
    return null;
  }
}

/** Whether a row says what its hashed text says. */
function isTrue(row: StoredEvent, body: Body): boolean {
  return (
    body.subject === `${row.type}:${row.id}` &&
    body.seq === row.seq &&
    body.event === row.event &&
    body.actor === row.actor &&
    body.at === row.at
  );
}

/**
 * Whether an event is, to the letter, what `append` would write after `before` around some facts: canonical JSON has one
 * order, so no parsing is needed. A no is not yet a fault. `text` is the hashed text for the hash, when `row` has it in another
 * form: all fields of `row` in one, the same.
 */
export function isAsAppended(row: StoredEvent, before: Before, text: string | Uint8Array = row.body): boolean {
  const { type, id, seq, at, event, actor, body, hash } = row;
  const head = `{"actor":"${actor}","at":"${at}","event":"${event}","facts":{`;
  const tail = `},"previous":"${before?.hash ?? ""}","seq":${seq},"subject":"${type}:${id}","v":1}`;
  return (
    seq === (before ? before.seq + 1 : 1) &&
    // Cut out and compared: `startsWith` takes four times as long with a text that was just put together.
    body.slice(0, head.length) === head &&
    body.slice(-tail.length) === tail &&
    sm3(text) === hash
  );
}

/** What is wrong with an event that follows `before` in its chain; null when nothing is. */
export function faultOf(row: StoredEvent, before: Before): LedgerFault["kind"] | null {
  if (isAsAppended(row, before)) return null;
  const body = sm3(row.body) === row.hash ? bodyOf(row.body) : null;
  if (!body) return "changed";
  if (!isTrue(row, body)) return body.seq !== row.seq ? "swapped" : "changed";
  const expected = before ? before.seq + 1 : 1;
  if (row.seq > expected) return "removed";
  return row.seq < expected || body.previous !== (before?.hash ?? "") ? "inserted" : null;
}
