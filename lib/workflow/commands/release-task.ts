import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { requireAllowed } from "../policy";
import { handTask } from "../store/hand-task";
import { recordTask } from "../store/record-task";
import { getTaskForUpdate, requirePending } from "../store/task-for-update";

/**
 * Release (放回): the holder gives a task back to its candidates; the draft of the opinion stays with it.
 * Refuses: workflow/task-not-found, workflow/task-not-open, workflow/not-allowed.
 */
export async function releaseTask(actor: Actor, taskId: string): Promise<{ taskId: string; caseId: string }> {
  return inTransaction("workflow/release-task", async (tx) => {
    const task = await getTaskForUpdate(tx, actor, taskId);
    requirePending(task);
    requireAllowed(actor, "release", task);
    await handTask(tx, task, null);
    await recordTask(tx, actor, task, "task.released");
    return { taskId, caseId: task.caseId };
  });
}
