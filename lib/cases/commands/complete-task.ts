import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { completeInProcess, getTaskForUpdate } from "@/lib/workflow";
import { completeTaskInput } from "../contract";
import { requirePossible } from "../model/transitions";
import { followUpDone } from "../store/follow-up-done";
import { loadLocked } from "../store/load-case";
import { processContext } from "../store/process-context";
import { processMoved } from "../store/process-moved";

/**
 * Complete a step with an opinion (办理意见); the process goes on by its own rules. The decision node is completed by
 * deciding. A follow-up (the check of a promise, say) is completed too, whatever has become of the case meanwhile.
 * Refuses: case/decide-instead, workflow/task-not-open, workflow/outcome-unknown, case/task-not-found.
 */
export async function completeTask(
  actor: Actor,
  taskId: string,
  input: z.input<typeof completeTaskInput>,
): Promise<{ caseId: string }> {
  const { outcome, opinion } = completeTaskInput.parse(input);
  return inTransaction("cases/complete-task", async (tx) => {
    const task = await getTaskForUpdate(tx, actor, taskId);
    const found = await loadLocked(tx, task.caseId);
    if (task.kind === "review") requirePossible(found.state, "decide");
    if (task.decision) throw new Refusal("case/decide-instead", {}, { status: 409 });
    if (task.state !== "claimed" || task.assigneeId !== actor.accountId || actor.accountId === null)
      throw new Refusal("case/task-taken", {}, { status: 409, detail: { state: task.state } });
    if (task.kind === "follow-up") {
      await followUpDone(tx, actor, found, { taskId, node: task.node, by: actor.accountId, outcome, opinion });
      return { caseId: found.id };
    }
    const moved = await completeInProcess(tx, processContext(found), { taskId, by: actor.accountId, outcome, opinion });
    await processMoved(tx, actor, found, moved, "task.completed", { task: taskId, node: task.node, outcome });
    return { caseId: found.id };
  });
}
