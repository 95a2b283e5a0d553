import type { Actor } from "../auth";
import { canonicalJson, sm3 } from "../crypto";
import type { Tx } from "../db";
import { Prisma, rowsOf } from "../db";

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

type Head = { type: string; id: string; seq: number; hash: string; at: Date | null };
type Link = { seq: number; hash: string };

/** Appends one event to the subject's own SM3 chain, in the command's transaction: see `appendAllToLedger`. */
export async function appendToLedger(tx: Tx, entry: LedgerEntry): Promise<Link> {
  const [link] = await appendAllToLedger(tx, [entry]);
  if (!link) throw new Error("nothing was appended to the ledger");
  return link;
}

/**
 * Appends events to the chains of their subjects, in the command's transaction and in two statements, however many they
 * are; events of one subject keep their order. A head row is the lock: two commands on one subject queue, others never
 * wait, and heads are taken in one order, so that two commands never wait for each other. The hashed text is RFC 8785
 * canonical JSON and is stored as text.
 */
export async function appendAllToLedger(tx: Tx, entries: readonly LedgerEntry[]): Promise<Link[]> {
  if (entries.length === 0) return [];
  const types = entries.map(({ subject }) => subject.type);
  const ids = entries.map(({ subject }) => subject.id);
  // The number of the last event of each chain once these are in it, and the hash they go on from.
  const heads = await rowsOf<Head>(
    tx,
    Prisma.sql`
    insert into ledger_head as head (subject_type, subject_id, seq, hash)
    select type, id, count(*), '' from unnest(${types}::text[], ${ids}::text[]) as new (type, id)
    group by type, id order by type, id
    on conflict (subject_type, subject_id) do update set seq = head.seq + excluded.seq
    returning subject_type as type, subject_id as id, seq, hash, at`,
  );
  // Who waited for the head began before whoever went first, and clocks are set back: inside a chain time never is.
  const ends = new Map(heads.map((head) => [nameOf(head), { ...head, at: laterOf(head.at, tx.now) }]));
  // Back to where each chain stood, to go on from there event by event.
  for (const { subject } of entries) endOf(ends, subject).seq -= 1;
  const rows = entries.map((entry) => {
    const end = endOf(ends, entry.subject);
    end.seq += 1;
    const body = canonicalJson({
      v: 1,
      subject: nameOf(entry.subject),
      seq: end.seq,
      at: end.at.toISOString(),
      event: entry.event,
      actor: entry.actor.name,
      facts: entry.facts ?? {},
      previous: end.hash,
    });
    end.hash = sm3(body);
    return { seq: end.seq, at: end.at, body, hash: end.hash };
  });
  const after = [...ends.values()];
  await tx.bare.count(Prisma.sql`
    with heads as (
      update ledger_head set hash = new.hash, at = new.at
      from unnest(${after.map(({ type }) => type)}::text[], ${after.map(({ id }) => id)}::text[],
        ${after.map(({ hash }) => hash)}::text[], ${after.map(({ at }) => at)}::timestamptz[]) as new (type, id, hash, at)
      where subject_type = new.type and subject_id = new.id)
    insert into ledger_event (subject_type, subject_id, seq, at, event, actor, body, hash)
    select type, id, seq, at, event, actor, body, hash
    from unnest(${types}::text[], ${ids}::text[], ${rows.map(({ seq }) => seq)}::int[],
      ${rows.map(({ at }) => at)}::timestamptz[],
      ${entries.map(({ event }) => event)}::text[], ${entries.map(({ actor }) => actor.name)}::text[],
      ${rows.map(({ body }) => body)}::text[], ${rows.map(({ hash }) => hash)}::text[])
      as new (type, id, seq, at, event, actor, body, hash)`);
  return rows.map(({ seq, hash }) => ({ seq, hash }));
}

const nameOf = ({ type, id }: { type: string; id: string }) => `${type}:${id}`;

const laterOf = (one: Date | null, other: Date): Date => (one && one > other ? one : other);

type End = Head & { at: Date };

function endOf(ends: ReadonlyMap<string, End>, subject: LedgerSubject): End {
  const end = ends.get(nameOf(subject));
  if (!end) throw new Error("ledger head was not returned");
  return end;
}
