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

/** What a grant produced besides its decision, as the delivery receipt lists it. */
export type DecisionResult = { name: string; number: string };

/**
 * Close (办结) follows the papers: when the decision and what the grant produces are made and signed, a job closes the
 * case and delivery begins. `results` is null while a licence is still to be made. Repeatable: answers false when there
 * is nothing to close yet or any more.
 */
export async function closeDecided(
  actor: Actor,
  caseId: string,
  results: readonly DecisionResult[] | null,
): Promise<boolean> {
  return inTransaction("cases/close-decided", async (tx) => {
    const found = await lockCase(tx, caseId);
    if (found.state !== "decided") return false;
    requireAllowed(actor, "close", found);
    const made = await tx.db.paper.findFirst({
      where: { caseId, kind: { in: ["decision-grant", "decision-deny"] }, madeAt: { not: null } },
      select: { id: true },
    });
    if (!made || !results) return false;
    const decision = found.decision as { outcome: "granted" | "denied" };
    const { outcome } = decision;
    const { caseChange, facts } = await moveClocks(tx, found, {});
    await saveCase(tx, found, {
      state: "closed",
      outcome,
      closedAt: tx.now,
      decision: { ...decision, results: results.map(({ name, number }) => ({ name, number })) },
      ...caseChange,
    });
    await startDelivery(tx, found);
    await recordCase(tx, actor, found.id, "case.closed", "closed", facts, { outcome });
    emit(tx, caseClosed, { caseId: found.id, outcome });
    return true;
  });
}
