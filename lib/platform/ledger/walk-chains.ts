import type { Client } from "pg";
import { isoText } from "../clock";
import { type ChainRange, inRange } from "./chain-range";
import type { CopiedRow } from "./copied-row";
import { copyRows } from "./copy-rows";
import { faultOf, isAsAppended, type LedgerFault, type StoredEvent } from "./event-fault";

const promises = `
  select subject_type, subject_id, seq, null::timestamptz(3), null::text, null::text, null::text, hash from`;
/**
 * Events in the order of their chains, and among them how far each chain goes by its head and by every root that sealed it: a
 * promise stands behind the event that keeps it, because it has no instant. So written, PostgreSQL merges along the keys: with
 * a condition of its own in a part, or a null of no type, it sorts everything.
 */
export const rowsOf = (range: string): string => `
  select * from (select subject_type, subject_id, seq, at, event, actor, body, hash from ledger_event
    union all ${promises} ledger_head union all ${promises} ledger_sealed_head) as walked
  where ${range} order by subject_type, subject_id, seq, at`;
const column = { type: 0, id: 1, seq: 2, at: 3, event: 4, actor: 5, body: 6, hash: 7 } as const;

/** What a walk has seen: the first wrong event, and the first promise that no event keeps. */
export type Walked = { events: number; chains: number; fault: LedgerFault | null; broken: LedgerFault | null };

/** Walks the chains of a range in their order. After a wrong event it looks at nothing more. */
export async function walkChains(client: Client, range: ChainRange): Promise<Walked> {
  const walk = new Walk();
  await copyRows(client, rowsOf(inRange(client, range)), (row) => walk.step(row));
  const { events, chains, fault, broken } = walk;
  return { events, chains, fault, broken };
}

class Walk implements Walked {
  events = 0;
  chains = 0;
  fault: LedgerFault | null = null;
  broken: LedgerFault | null = null;
  /** The last event that was walked. Types and ids byte by byte, as they are compared. */
  #last: Pick<StoredEvent, "type" | "id" | "seq" | "hash"> | null = null;

  step(row: CopiedRow): void {
    if (this.fault) return;
    if (row.isNull(column.at)) this.#keep(row);
    else this.#walk(row);
  }

  /** The last event, when it is of the chain that this row is of. */
  #before(type: string, id: string) {
    return this.#last && this.#last.id === id && this.#last.type === type ? this.#last : null;
  }

  #walk(row: CopiedRow): void {
    const event = storedEvent(row, (field) => row.latin1(field));
    const before = this.#before(event.type, event.id);
    if (!isAsAppended(event, before, row.bytes(column.body))) {
      const read = storedEvent(row, (field) => row.text(field));
      const kind = faultOf(read, before);
      if (kind) {
        this.fault = { kind, subject: `${read.type}:${read.id}`, seq: read.seq };
        return;
      }
    }
    this.events += 1;
    if (before) {
      before.seq = event.seq;
      before.hash = event.hash;
    } else {
      this.chains += 1;
      this.#last = { type: event.type, id: event.id, seq: event.seq, hash: event.hash };
    }
  }

  /** Compares a promise with the event it speaks of: the last one, or there is none. */
  #keep(row: CopiedRow): void {
    const last = this.#before(row.latin1(column.type), row.latin1(column.id));
    const seq = row.int(column.seq);
    if (last?.seq === seq && last.hash === row.latin1(column.hash)) return;
    const kind = !last ? "removed-chain" : last.seq < seq ? "cut-tail" : "changed";
    this.broken ??= { kind, subject: `${row.text(column.type)}:${row.text(column.id)}`, seq };
  }
}

const storedEvent = (row: CopiedRow, read: (field: number) => string): StoredEvent => ({
  type: read(column.type),
  id: read(column.id),
  seq: row.int(column.seq),
  at: isoOf(row.millis(column.at)),
  event: read(column.event),
  actor: read(column.actor),
  body: read(column.body),
  hash: read(column.hash),
});

/** As the hashed text writes an instant; finer than a millisecond it writes none. */
const isoOf = (millis: number): string => (Number.isInteger(millis) ? isoText(millis) : String(millis));
