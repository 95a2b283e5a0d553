import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { taskDraftInput } from "../contract";
import { isHolder } from "../policy";
import { getTaskForUpdate, requirePending } from "../store/task-for-update";

/**
 * Keeps an opinion in the making (暂存), also while the clock is stopped. It is no event: nothing has been said yet.
 * Refuses: workflow/task-not-found, workflow/task-not-open, workflow/not-holder.
 */
export async function saveTaskDraft(
  actor: Actor,
  taskId: string,
  input: z.input<typeof taskDraftInput>,
): Promise<void> {
  const { draft } = taskDraftInput.parse(input);
  await inTransaction("workflow/save-task-draft", async (tx) => {
    const task = await getTaskForUpdate(tx, actor, taskId);
    requirePending(task);
    if (!isHolder(actor, task)) throw new Refusal("workflow/not-holder", {}, { status: 403 });
    await tx.db.task.update({ where: { id: task.id }, data: { draft } });
  });
}
