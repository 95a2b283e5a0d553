import { db, Prisma } from "../db";
import type { LedgerSubject } from "./append";
import { faultOf, type LedgerFault, type StoredEvent } from "./event-fault";

type Row = Omit<StoredEvent, "at"> & { at: Date };

/** Whether one subject's chain is whole, from its first event to its head: the same test as `ledger:verify`, for one. */
export async function checkChain({ type, id }: LedgerSubject): Promise<{ events: number; fault: LedgerFault | null }> {
  const [rows, [head]] = await Promise.all([
    db().$queryRaw<Row[]>(Prisma.sql`
      select subject_type as type, subject_id as id, seq, at, event, actor, body, hash from ledger_event
      where subject_type = ${type} and subject_id = ${id} order by seq`),
    db().$queryRaw<{ seq: number; hash: string }[]>(Prisma.sql`
      select seq, hash from ledger_head where subject_type = ${type} and subject_id = ${id}`),
  ]);
  const subject = `${type}:${id}`;
  let before: Row | null = null;
  for (const row of rows) {
    const kind = faultOf({ ...row, at: row.at.toISOString() }, before);
    if (kind) return { events: rows.length, fault: { kind, subject, seq: row.seq } };
    before = row;
  }
  if (head && (head.seq !== (before?.seq ?? 0) || head.hash !== before?.hash))
    return { events: rows.length, fault: { kind: "cut-tail", subject, seq: (before?.seq ?? 0) + 1 } };
  return { events: rows.length, fault: null };
}
