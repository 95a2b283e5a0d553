import { db } from "../db";
import type { LedgerFacts, LedgerSubject } from "./append";

export type LedgerView = { seq: number; at: Date; event: string; actor: string; facts: LedgerFacts; hash: string };

/** The events of one subject, oldest first. */
export async function readLedger(subject: LedgerSubject): Promise<LedgerView[]> {
  const rows = await db().ledgerEvent.findMany({
    where: { subjectType: subject.type, subjectId: subject.id },
    orderBy: { seq: "asc" },
  });
  return rows.map(({ seq, at, event, actor, body, hash }) => ({
    seq,
    at,
    event,
    actor,
    facts: (JSON.parse(body) as { facts: LedgerFacts }).facts,
    hash,
  }));
}
