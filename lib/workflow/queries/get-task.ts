import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { TaskRow } from "../contract";
import { isId, taskWhere } from "../store/task-where";
import { taskRows } from "./task-rows";

/** One task in the actor's scope, as its worklist shows it. Not yours is not found (404 `workflow/task-not-found`). */
export async function getTask(actor: Actor, taskId: string): Promise<TaskRow> {
  const found = isId(taskId)
    ? await db().task.findFirst({ where: { AND: [{ id: taskId }, taskWhere(actor)] }, select: { id: true } })
    : null;
  const [row] = await taskRows(found ? [found.id] : []);
  if (!row) throw new Refusal("workflow/task-not-found", {}, { status: 404 });
  return row;
}
