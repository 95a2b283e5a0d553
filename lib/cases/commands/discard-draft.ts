import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { appendToLedger } from "@/lib/platform/ledger";
import { caseForAct } from "../store/load-case";

/** Throws a draft away: nothing was confirmed to anybody, so only the fact stays in the ledger. */
export async function discardDraft(actor: Actor, ref: string): Promise<void> {
  return inTransaction("cases/discard-draft", async (tx) => {
    const found = await caseForAct(tx, actor, ref, "discard");
    await tx.db.caseMaterial.deleteMany({ where: { caseId: found.id } });
    await tx.db.caseValues.deleteMany({ where: { caseId: found.id } });
    await tx.db.case.delete({ where: { id: found.id } });
    await appendToLedger(tx, { actor, subject: { type: "case", id: found.id }, event: "case.discarded" });
  });
}
