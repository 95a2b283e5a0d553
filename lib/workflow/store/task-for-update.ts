import type { Actor } from "@/lib/platform/auth";
import { columnsAs, Prisma, type RowOf, rowsOf, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { isId, taskScopeSql } from "./task-where";

export type LockedTask = RowOf<"Task"> & {
  case: { subjectId: string; agentId: string | null; caseNo: string | null; departmentCode: string };
};

/**
 * Finds a task in the actor's scope and locks its case: whatever touches a process queues on the case row, so a claim, a
 * completion and a closing never cross. Outside the scope is not found (404 `workflow/task-not-found`).
 */
export async function getTaskForUpdate(tx: Tx, actor: Actor, taskId: string): Promise<LockedTask> {
  const locked = isId(taskId)
    ? await rowsOf(
        tx,
        Prisma.sql`
        select 1 from "case" where id = (select case_id from task where id = ${taskId}::uuid) for update`,
      )
    : [];
  const [task] =
    locked.length > 0
      ? await rowsOf<LockedTask>(
          tx,
          Prisma.sql`select ${columnsAs("Task")},
            (select json_build_object('subjectId', subject_id, 'agentId', agent_id, 'caseNo', case_no,
              'departmentCode', department_code) from "case" where "case".id = t.case_id) as case
          from task t where t.id = ${taskId}::uuid and ${taskScopeSql(actor)}`,
        )
      : [];
  if (!task) throw new Refusal("workflow/task-not-found", {}, { status: 404 });
  return task;
}

/** Refuses `workflow/task-not-open` for a task that is done or cancelled. */
export function requirePending(task: LockedTask): void {
  if (task.state !== "open" && task.state !== "claimed")
    throw new Refusal("workflow/task-not-open", {}, { status: 409, detail: { state: task.state } });
}
