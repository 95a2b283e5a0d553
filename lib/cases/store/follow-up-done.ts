import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { emit } from "@/lib/platform/outbox";
import { cityParameters } from "@/lib/platform/parameters";
import { promiseBroken, revocationDecided } from "../events";
import { type FollowUpOutcome, type FollowUpTopic, outcomesOfFollowUp, readFollowUp } from "../model/follow-ups";
import { openFollowUps } from "./follow-ups";
import type { LoadedCase } from "./load-case";
import { recordCase } from "./record";

type Done = { taskId: string; node: string; by: string; outcome: string; opinion: string };

/** The ledger's word for each end. */
const events: Record<FollowUpOutcome, string> = {
  kept: "promise.kept",
  broken: "promise.broken",
  revoked: "promise.revocation-decided",
  retained: "promise.revocation-decided",
  handled: "parcel.handled",
};

/**
 * Ends a follow-up with its outcome. A promise that was not kept is told to the applicant, stands in the way of a grant,
 * and when the permit was granted already the head of the body has to decide about taking it back (行政许可法 69).
 * Refuses workflow/outcome-unknown.
 */
export async function followUpDone(tx: Tx, actor: Actor, found: LoadedCase, done: Done): Promise<void> {
  const follow = readFollowUp(done.node);
  const outcome = outcomesOfFollowUp(done.node).find((one) => one === done.outcome);
  if (!follow || !outcome) throw new Refusal("workflow/outcome-unknown", { outcome: done.outcome }, { status: 422 });
  await tx.db.task.update({
    where: { id: done.taskId },
    data: {
      state: "done",
      outcome,
      opinion: done.opinion,
      doneAt: tx.now,
      doneBy: done.by,
      draft: null,
      version: { increment: 1 },
    },
  });
  await recordCase(tx, actor, found.id, events[outcome], found.state, [], {
    task: done.taskId,
    about: follow.about,
    outcome,
  });
  await consequence(tx, found, follow, outcome, done.taskId);
}

async function consequence(
  tx: Tx,
  found: LoadedCase,
  { about }: { topic: FollowUpTopic; about: string },
  outcome: FollowUpOutcome,
  taskId: string,
): Promise<void> {
  if (outcome === "broken") {
    emit(tx, promiseBroken, { caseId: found.id, requirement: about });
    const granted = (found.decision as { outcome?: string } | null)?.outcome === "granted";
    if (!granted) return;
    const { revocationDays } = await cityParameters();
    const name = { zh: "承诺不实：决定是否撤销许可", en: "False promise: decide whether to revoke" };
    await openFollowUps(tx, found, [{ topic: "revocation", about, name, post: "chief", days: revocationDays }]);
  }
  if (outcome === "revoked") emit(tx, revocationDecided, { caseId: found.id, taskId });
}
