import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { appendToLedger, type LedgerFacts } from "@/lib/platform/ledger";

/** Appends a case event: the state it leads to, the clocks that run afterwards, and what this event adds. */
export async function recordCase(
  tx: Tx,
  actor: Actor,
  caseId: string,
  event: string,
  state: string,
  clocks: LedgerFacts[],
  facts: LedgerFacts = {},
): Promise<void> {
  await appendToLedger(tx, { actor, subject: { type: "case", id: caseId }, event, facts: { state, clocks, ...facts } });
}
