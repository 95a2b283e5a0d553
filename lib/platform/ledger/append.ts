import type { Actor } from "../auth";
import { canonicalJson, sm3 } from "../crypto";
import type { Tx } from "../db";
import { Prisma } from "../db";

/** What has a chain of its own. */
export const ledgerSubjectTypes = [
  "case",
  "licence",
  "account",
  "subject",
  "service",
  "article",
  "parameter",
  "walk-in",
  "calendar",
  "job",
] as const;
export type LedgerSubject = { type: (typeof ledgerSubjectTypes)[number]; id: string };

/** Ids, codes, field names, days and digests; never a personal value (those live in tables the law can erase). */
export type LedgerFacts = {
  [key: string]: string | number | boolean | null | LedgerFacts | (string | number | LedgerFacts)[];
};

export type LedgerEntry = { actor: Actor; subject: LedgerSubject; event: string; facts?: LedgerFacts };

/**
 * Appends one event to the subject's own SM3 chain, in the command's transaction. The head row is the lock:
 * two commands on one subject queue, others never wait. The hashed text is RFC 8785 canonical JSON and is stored as text.
 */
export async function appendToLedger(tx: Tx, entry: LedgerEntry): Promise<{ seq: number; hash: string }> {
  const { type, id } = entry.subject;
  const [head] = await tx.db.$queryRaw<{ seq: number; hash: string }[]>(Prisma.sql`
    insert into ledger_head (subject_type, subject_id, seq, hash) values (${type}, ${id}, 1, '')
    on conflict (subject_type, subject_id) do update set seq = ledger_head.seq + 1
    returning seq, hash`);
  if (!head) throw new Error("ledger head was not returned");
  const body = canonicalJson({
    v: 1,
    subject: `${type}:${id}`,
    seq: head.seq,
    at: tx.now.toISOString(),
    event: entry.event,
    actor: entry.actor.name,
    facts: entry.facts ?? {},
    previous: head.hash,
  });
  const hash = sm3(body);
  await tx.db.$executeRaw(Prisma.sql`
    with head as (update ledger_head set hash = ${hash} where subject_type = ${type} and subject_id = ${id})
    insert into ledger_event (subject_type, subject_id, seq, at, event, actor, body, hash)
    values (${type}, ${id}, ${head.seq}, ${tx.now}, ${entry.event}, ${entry.actor.name}, ${body}, ${hash})`);
  return { seq: head.seq, hash };
}
