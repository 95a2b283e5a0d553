import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { emit } from "@/lib/platform/outbox";
import { cityParameters } from "@/lib/platform/parameters";
import { claimNow } from "@/lib/workflow";
import { finishAtOnceInput, submitInput } from "../contract";
import { caseReceived } from "../events";
import { decidesAtOnce, isOnTheSpot } from "../model/at-once";
import { requirePossible } from "../model/transitions";
import { windowOf } from "../model/window-of";
import { requireAllowed } from "../policy";
import { acceptComplete } from "../store/accept-complete";
import { decidedNow } from "../store/decided-now";
import { getCaseForUpdate, type LoadedCase, lockCase } from "../store/load-case";
import { receivedNow } from "../store/received-now";
import { submittedNow } from "../store/submitted-now";

/**
 * Finish on the spot (即办件, 行政许可法 34): the window receives, accepts and, when the body has authorised this clerk,
 * grants in one act. It is one transaction, so that nobody is left half way, with every event and paper of the three acts;
 * whoever may not decide leaves the case accepted, on the body's worklist. A denial goes the long way, with its reasons.
 * Refuses: case/not-on-the-spot, and what submitting, receiving, accepting and deciding refuse.
 */
export async function finishAtOnce(
  actor: Actor,
  ref: string,
  input: z.input<typeof finishAtOnceInput> = {},
): Promise<{ caseId: string; caseNo: string; decided: boolean }> {
  const { reason, ...submit } = finishAtOnceInput.parse(input);
  const [{ deferDays }, calendar] = await Promise.all([cityParameters(), currentCalendar()]);
  return inTransaction("cases/finish-at-once", async (tx) => {
    const begun = await getCaseForUpdate(tx, actor, ref);
    if (!isOnTheSpot(begun.service))
      throw new Refusal("case/not-on-the-spot", { name: begun.service.item.name.zh }, { status: 422 });
    const received = await handedIn(tx, actor, begun, submitInput.parse(submit));
    requireAllowed(actor, "accept", received);
    requirePossible(received.state, "accept");
    await acceptComplete(tx, actor, received, [], { calendar, deferDays });
    const accepted = await lockCase(tx, begun.id);
    const caseNo = accepted.caseNo ?? accepted.draftNo;
    if (!decidesAtOnce(actor, accepted.service)) return { caseId: begun.id, caseNo, decided: false };
    const task = await tx.db.task.findFirstOrThrow({ where: { caseId: begun.id, decision: true, state: "open" } });
    await claimNow(tx, actor, task.id);
    await decidedNow(tx, actor, accepted, { outcome: "granted", reason, basis: "" });
    return { caseId: begun.id, caseNo, decided: true };
  });
}

/** A draft is submitted, an online case received; a case that is in stays as it is. */
async function handedIn(
  tx: Tx,
  actor: Actor,
  found: LoadedCase,
  submit: z.output<typeof submitInput>,
): Promise<LoadedCase> {
  if (found.state === "draft") {
    requireAllowed(actor, "submit", found);
    await submittedNow(tx, actor, found, submit);
    return lockCase(tx, found.id);
  }
  if (found.state !== "submitted" && found.state !== "pre-accepted") return found;
  requireAllowed(actor, "receive", found);
  await receivedNow(tx, actor, found, { window: windowOf(actor, found), end: ["pre-review", "lapse"] });
  emit(tx, caseReceived, { caseId: found.id });
  return lockCase(tx, found.id);
}
