import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";

/** The task of this case that the actor holds (has claimed); the decision one when asked. Refuses `case/not-allowed`. */
export async function requireHeldTask(tx: Tx, actor: Actor, caseId: string) {
  const task = await tx.db.task.findFirst({
    where: { caseId, kind: "review", state: "claimed", assigneeId: actor.accountId ?? undefined },
  });
  if (!task || actor.accountId === null) throw new Refusal("case/not-allowed", { action: "hold" }, { status: 403 });
  return task;
}
