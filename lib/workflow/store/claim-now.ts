import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { isHolder, requireAllowed } from "../policy";
import { handTask } from "./hand-task";
import { recordTask } from "./record-task";
import { getTaskForUpdate, type LockedTask, requirePending } from "./task-for-update";

/** What claiming does, in the caller's transaction. Refuses what `claimTask` refuses. */
export async function claimNow(tx: Tx, actor: Actor, taskId: string): Promise<LockedTask> {
  const task = await getTaskForUpdate(tx, actor, taskId);
  requirePending(task);
  if (isHolder(actor, task)) return task;
  const account = requireAllowed(actor, "claim", task);
  if (task.state !== "open") throw new Refusal("workflow/task-taken");
  await handTask(tx, task, account);
  await recordTask(tx, actor, task, "task.claimed");
  return task;
}
