import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { emit } from "@/lib/platform/outbox";
import { transferTaskInput } from "../contract";
import { taskHandedOver } from "../events";
import { requireAllowed } from "../policy";
import { handTask } from "../store/hand-task";
import { recordTask } from "../store/record-task";
import { requirePossibleHolder } from "../store/staff-of";
import { getTaskForUpdate, requirePending } from "../store/task-for-update";

/**
 * Transfer (转办): the holder, or the chief for somebody else's task, hands it to a person who could take it.
 * Refuses: workflow/task-not-found, workflow/task-not-open, workflow/not-allowed, workflow/own-case,
 * workflow/cannot-receive, workflow/already-signing.
 */
export async function transferTask(
  actor: Actor,
  taskId: string,
  input: z.input<typeof transferTaskInput>,
): Promise<{ taskId: string; caseId: string }> {
  const { to: person } = transferTaskInput.parse(input);
  return inTransaction("workflow/transfer-task", async (tx) => {
    const task = await getTaskForUpdate(tx, actor, taskId);
    requirePending(task);
    requireAllowed(actor, "transfer", task);
    const to = await requirePossibleHolder(tx, task, person);
    await handTask(tx, task, to);
    await recordTask(tx, actor, task, "task.transferred", { from: task.assigneeId, to });
    emit(tx, taskHandedOver, { caseId: task.caseId, taskId, to });
    return { taskId, caseId: task.caseId };
  });
}
