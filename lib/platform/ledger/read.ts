import { Prisma, reads, rowsOf } from "../db";
import type { LedgerFacts, LedgerSubject } from "./append";

export type LedgerView = { seq: number; at: Date; event: string; actor: string; facts: LedgerFacts; hash: string };

type Row = Omit<LedgerView, "facts"> & { subjectId: string; body: string };

/** The events of one subject, oldest first. */
export async function readLedger({ type, id }: LedgerSubject): Promise<LedgerView[]> {
  return (await readLedgers(type, [id])).get(id) ?? [];
}

/**
 * The events of many subjects of one type by their ids, each oldest first, in one statement. `since`: no event is older;
 * without it every month of the ledger is looked into.
 */
export async function readLedgers(
  type: LedgerSubject["type"],
  ids: readonly string[],
  since?: Date,
): Promise<Map<string, LedgerView[]>> {
  const rows = await rowsOf<Row>(
    reads(),
    Prisma.sql`select subject_id as "subjectId", seq, at, event, actor, body, hash from ledger_event
      where subject_type = ${type} and subject_id = any(${ids}::text[])
      ${since ? Prisma.sql`and at >= ${since}` : Prisma.empty} order by seq`,
  );
  const chains = new Map<string, LedgerView[]>(ids.map((id) => [id, []]));
  for (const { subjectId, seq, at, event, actor, body, hash } of rows)
    chains
      .get(subjectId)
      ?.push({ seq, at, event, actor, facts: (JSON.parse(body) as { facts: LedgerFacts }).facts, hash });
  return chains;
}
