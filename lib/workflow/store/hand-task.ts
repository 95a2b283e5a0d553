import { changeRows, Prisma, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { LockedTask } from "./task-for-update";

/**
 * Gives a task to a person, or back to the candidates with `null`; conditional on the version that was read. Each signer
 * of a countersign is another person: refuses `workflow/already-signing`.
 */
export async function handTask(tx: Tx, task: LockedTask, to: string | null): Promise<void> {
  if (to !== null && task.groupId !== null) {
    const signs = await tx.db.task.count({
      where: {
        caseId: task.caseId,
        groupId: task.groupId,
        id: { not: task.id },
        OR: [
          { assigneeId: to, state: "claimed" },
          { doneBy: to, state: "done" },
        ],
      },
    });
    if (signs > 0) throw new Refusal("workflow/already-signing");
  }
  const count = await changeRows(
    tx,
    "Task",
    Prisma.sql`id = ${task.id}::uuid and version = ${task.version} and state in ('open', 'claimed')`,
    {
      state: to === null ? "open" : "claimed",
      assigneeId: to,
      claimedAt: to === null ? null : tx.now,
      version: task.version + 1,
    },
  );
  if (count !== 1) throw new Refusal("workflow/task-taken");
}
