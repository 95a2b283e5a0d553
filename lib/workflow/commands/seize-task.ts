import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { taskHandedOver } from "../events";
import { isHolder, requireAllowed } from "../policy";
import { handTask } from "../store/hand-task";
import { recordTask } from "../store/record-task";
import { getTaskForUpdate, requirePending } from "../store/task-for-update";

/**
 * Seize (收回自办): the chief takes a task of the department, whoever holds it; that person is told.
 * Refuses: workflow/task-not-found, workflow/task-not-open, workflow/not-allowed, workflow/own-case,
 * workflow/already-signing.
 */
export async function seizeTask(actor: Actor, taskId: string): Promise<{ taskId: string; caseId: string }> {
  return inTransaction("workflow/seize-task", async (tx) => {
    const task = await getTaskForUpdate(tx, actor, taskId);
    requirePending(task);
    const account = requireAllowed(actor, "seize", task);
    if (isHolder(actor, task)) return { taskId, caseId: task.caseId };
    await handTask(tx, task, account);
    await recordTask(tx, actor, task, "task.seized", { from: task.assigneeId });
    emit(tx, taskHandedOver, { caseId: task.caseId, taskId, to: account });
    return { taskId, caseId: task.caseId };
  });
}
