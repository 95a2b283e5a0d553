import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { emit } from "@/lib/platform/outbox";
import { cityParameters } from "@/lib/platform/parameters";
import { completeInProcess, endProcess } from "@/lib/workflow";
import { decideInput } from "../contract";
import { caseDecided } from "../events";
import { brokenPromises, cancelPromiseChecks } from "../store/follow-ups";
import { caseForAct } from "../store/load-case";
import { moveClocks } from "../store/move-clocks";
import { orderPaper } from "../store/order-paper";
import { processContext } from "../store/process-context";
import { recordCase } from "../store/record";
import { saveCase } from "../store/save-case";

/**
 * Decide (决定, art. 34, 38, 42): by the holder of the open decision task, which is completed in the same transaction.
 * Ends the promise and statutory clocks; a grant starts the delivery clock (art. 44). A denial carries reasons, basis
 * and remedies. Refuses: case/held, case/not-decision-holder, case/deferred-missing, case/promise-broken,
 * case/wrong-state.
 */
export async function decideCase(
  actor: Actor,
  ref: string,
  input: z.input<typeof decideInput>,
): Promise<{ caseId: string }> {
  const { outcome, reason, basis } = decideInput.parse(input);
  const { deliveryDays } = await cityParameters();
  return inTransaction(async (tx) => {
    const found = await caseForAct(tx, actor, ref, "decide");
    if (found.holds.some((hold) => hold.state === "open")) throw new Refusal("case/held", {}, { status: 409 });
    const task = await tx.db.task.findFirst({
      where: { caseId: found.id, decision: true, state: "claimed", assigneeId: actor.accountId ?? undefined },
    });
    if (!task || actor.accountId === null) throw new Refusal("case/not-decision-holder", {}, { status: 409 });
    if (outcome === "denied" && reason.length < 2) throw new Refusal("case/reason-missing", {}, { status: 422 });
    if (outcome === "granted" && found.deferrals.some((one) => one.suppliedAt === null))
      throw new Refusal("case/deferred-missing", {}, { status: 409 });
    if (outcome === "granted" && (await brokenPromises(tx, found.id)).length > 0)
      throw new Refusal("case/promise-broken", {}, { status: 409 });

    await completeInProcess(tx, processContext(found), {
      taskId: task.id,
      by: actor.accountId,
      outcome,
      opinion: reason,
    });
    await endProcess(tx, found.id);
    if (outcome === "denied") await cancelPromiseChecks(tx, found.id);
    const days = found.service.item.clocks.delivery || deliveryDays;
    const { caseChange, facts } = await moveClocks(tx, found, {
      end: "all",
      start: outcome === "granted" ? [{ kind: "delivery", startDay: tx.today, n: days, unit: "working-day" }] : [],
    });
    await saveCase(tx, found, {
      state: "decided",
      decidedAt: tx.now,
      decision: { outcome, reason, basis, day: tx.today },
      step: null,
      ...caseChange,
    });
    await orderPaper(tx, found, outcome === "granted" ? "decision-grant" : "decision-deny", {
      day: tx.today,
      reason,
      basis,
    });
    await recordCase(tx, actor, found.id, "case.decided", "decided", facts, { outcome, task: task.id });
    await emit(tx, caseDecided, { caseId: found.id, outcome });
    return { caseId: found.id };
  });
}
