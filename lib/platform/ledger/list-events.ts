import { addDays, instantFrom, instantOf } from "../clock";
import { db, Prisma } from "../db";
import { Refusal } from "../errors";
import type { LedgerFacts, LedgerSubject } from "./append";

/** One event of whatever chain, as it was written. */
export type LedgerLine = {
  subject: LedgerSubject;
  seq: number;
  at: Date;
  event: string;
  actor: string;
  facts: LedgerFacts;
  hash: string;
};
export type LedgerPage = { items: LedgerLine[]; next: string | null };

type Row = { type: LedgerSubject["type"]; id: string } & Omit<LedgerLine, "subject" | "facts"> & { body: string };

/**
 * The events of one day (Asia/Shanghai), newest first, by keyset; some kinds only when told. Refuses platform/bad-cursor.
 */
export async function listLedgerDay(options: {
  day: string;
  events?: readonly string[];
  cursor?: string;
  size?: number;
}): Promise<LedgerPage> {
  const { day, events, cursor, size = 50 } = options;
  const after = cursor ? readCursor(cursor) : null;
  const rows = await db().$queryRaw<Row[]>(Prisma.sql`
    select subject_type as type, subject_id as id, seq, at, event, actor, body, hash from ledger_event
    where at >= ${instantOf(day)} and at < ${instantOf(addDays(day, 1))}
      ${events ? Prisma.sql`and event = any(${[...events]})` : Prisma.empty}
      ${after ? Prisma.sql`and (at, subject_type, subject_id, seq) < (${after.at}::timestamptz, ${after.type}, ${after.id}, ${after.seq})` : Prisma.empty}
    order by at desc, subject_type desc, subject_id desc, seq desc limit ${size + 1}`);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map(({ type, id, body, ...line }) => ({
      ...line,
      subject: { type, id },
      facts: (JSON.parse(body) as { facts: LedgerFacts }).facts,
    })),
    next: rows.length > size && last ? `${last.at.toISOString()}_${last.type}_${last.id}_${last.seq}` : null,
  };
}

function readCursor(text: string): { at: Date; type: string; id: string; seq: number } {
  const match = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_([a-z-]+)_([\w.-]+)_(\d{1,9})$/.exec(text);
  const [, at = "", type = "", id = "", seq = ""] = match ?? [];
  if (!match) throw new Refusal("platform/bad-cursor", {}, { status: 400 });
  return { at: instantFrom(at), type, id, seq: Number(seq) };
}
