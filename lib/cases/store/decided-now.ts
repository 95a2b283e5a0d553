import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { emit } from "@/lib/platform/outbox";
import { cityParameters } from "@/lib/platform/parameters";
import { completeInProcess, endProcess } from "@/lib/workflow";
import type { decideInput } from "../contract";
import { caseDecided } from "../events";
import { inTime } from "../model/clocks";
import { brokenPromises, cancelPromiseChecks } from "./follow-ups";
import type { LoadedCase } from "./load-case";
import { moveClocks } from "./move-clocks";
import { orderPaper } from "./order-paper";
import { processContext } from "./process-context";
import { recordCase } from "./record";
import { saveCase } from "./save-case";

/**
 * What deciding does, by the holder of the open decision task: the task and the process end, the clocks end, a grant
 * starts the delivery clock, the decision is ordered, everybody told. Refuses: case/held, case/not-decision-holder,
 * case/reason-missing, case/deferred-missing, case/promise-broken.
 */
export async function decidedNow(
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  { outcome, reason, basis }: z.output<typeof decideInput>,
): Promise<void> {
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
  const { deliveryDays } = await cityParameters();
  const days = found.service.item.clocks.delivery || deliveryDays;
  const { caseChange, facts } = await moveClocks(tx, found, {
    end: "all",
    start: outcome === "granted" ? [{ kind: "delivery", startDay: tx.today, n: days, unit: "working-day" }] : [],
  });
  await saveCase(tx, found, {
    state: "decided",
    decidedAt: tx.now,
    decidedInTime: inTime(found.clocks, tx.now),
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
  emit(tx, caseDecided, { caseId: found.id, outcome });
}
