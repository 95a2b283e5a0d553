import type { Actor } from "@/lib/platform/auth";
import { Prisma, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { isId, taskWhere } from "./task-where";

const withCase = { case: { select: { subjectId: true, agentId: true, caseNo: true, departmentCode: true } } } as const;

export type LockedTask = Prisma.TaskGetPayload<{ include: typeof withCase }>;

/**
 * Finds a task in the actor's scope and locks its case: whatever touches a process queues on the case row, so a claim, a
 * completion and a closing never cross. Outside the scope is not found (404 `workflow/task-not-found`).
 */
export async function getTaskForUpdate(tx: Tx, actor: Actor, taskId: string): Promise<LockedTask> {
  const locked = isId(taskId)
    ? await tx.bare.rows(Prisma.sql`
        select 1 from "case" where id = (select case_id from task where id = ${taskId}::uuid) for update`)
    : [];
  const task =
    locked.length > 0 &&
    (await tx.db.task.findFirst({
      where: { AND: [{ id: taskId }, taskWhere(actor)] },
      include: withCase,
      relationLoadStrategy: "join",
    }));
  if (!task) throw new Refusal("workflow/task-not-found", {}, { status: 404 });
  return task;
}

/** Refuses `workflow/task-not-open` for a task that is done or cancelled. */
export function requirePending(task: LockedTask): void {
  if (task.state !== "open" && task.state !== "claimed")
    throw new Refusal("workflow/task-not-open", {}, { status: 409, detail: { state: task.state } });
}
