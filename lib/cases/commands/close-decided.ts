import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { caseClosed } from "../events";
import { requireAllowed } from "../policy";
import { lockCase } from "../store/load-case";
import { moveClocks } from "../store/move-clocks";
import { recordCase } from "../store/record";
import { saveCase } from "../store/save-case";
import { startDelivery } from "../store/start-delivery";

/**
 * Close (办结) follows the papers: when the decision and, for a grant with a licence, the licence are made and signed,
 * a job closes the case and delivery begins. Repeatable: answers false when there is nothing to close yet or any more.
 */
export async function closeDecided(actor: Actor, caseId: string, licenceReady: boolean): Promise<boolean> {
  return inTransaction(async (tx) => {
    const found = await lockCase(tx, caseId);
    if (found.state !== "decided") return false;
    requireAllowed(actor, "close", found);
    const decision = await tx.db.paper.findFirst({
      where: { caseId, kind: { in: ["decision-grant", "decision-deny"] }, madeAt: { not: null } },
    });
    if (!decision || !licenceReady) return false;
    const outcome = (found.decision as { outcome: "granted" | "denied" }).outcome;
    const { caseChange, facts } = await moveClocks(tx, found, {});
    await saveCase(tx, found, { state: "closed", outcome, closedAt: tx.now, ...caseChange });
    await startDelivery(tx, found);
    await recordCase(tx, actor, found.id, "case.closed", "closed", facts, { outcome });
    await emit(tx, caseClosed, { caseId: found.id, outcome });
    return true;
  });
}
