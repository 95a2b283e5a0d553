import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { getTaskForUpdate, returnInProcess } from "@/lib/workflow";
import { returnTaskInput } from "../contract";
import { requirePossible } from "../model/transitions";
import { loadLocked } from "../store/load-case";
import { processContext } from "../store/process-context";
import { processMoved } from "../store/process-moved";

/** Return to an earlier step (退回) with a reason. Afterwards there is exactly one consistent set of open tasks. */
export async function returnTask(
  actor: Actor,
  taskId: string,
  input: z.input<typeof returnTaskInput>,
): Promise<{ caseId: string }> {
  const { toNode, reason } = returnTaskInput.parse(input);
  return inTransaction("cases/return-task", async (tx) => {
    const task = await getTaskForUpdate(tx, actor, taskId);
    const found = await loadLocked(tx, task.caseId);
    requirePossible(found.state, "decide");
    if (task.state !== "claimed" || task.assigneeId !== actor.accountId || actor.accountId === null)
      throw new Refusal("case/task-taken", {}, { status: 409, detail: { state: task.state } });
    const moved = await returnInProcess(tx, processContext(found), { taskId, by: actor.accountId, toNode, reason });
    await processMoved(tx, actor, found, moved, "task.returned", { task: taskId, node: task.node, toNode });
    return { caseId: found.id };
  });
}
