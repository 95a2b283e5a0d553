import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { isHolder, requireAllowed } from "../policy";
import { handTask } from "../store/hand-task";
import { recordTask } from "../store/record-task";
import { getTaskForUpdate, requirePending } from "../store/task-for-update";

/**
 * Claim (认领): a candidate takes an open task; claiming what one already holds changes nothing.
 * Refuses: workflow/task-not-found, workflow/task-not-open, workflow/task-taken, workflow/not-allowed, workflow/own-case,
 * workflow/already-signing.
 */
export async function claimTask(actor: Actor, taskId: string): Promise<{ taskId: string; caseId: string }> {
  return inTransaction(async (tx) => {
    const task = await getTaskForUpdate(tx, actor, taskId);
    requirePending(task);
    if (isHolder(actor, task)) return { taskId, caseId: task.caseId };
    const account = requireAllowed(actor, "claim", task);
    if (task.state !== "open") throw new Refusal("workflow/task-taken");
    await handTask(tx, task, account);
    await recordTask(tx, actor, task, "task.claimed");
    return { taskId, caseId: task.caseId };
  });
}
