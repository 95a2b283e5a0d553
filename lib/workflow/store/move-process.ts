import { Prisma, type Tx } from "@/lib/platform/db";
import type { ProcessEvent } from "../contract";
import { advance } from "../model/advance";
import { loadProcess } from "./load-process";
import { newId } from "./new-id";
import type { ProcessCase, ProcessMove } from "./process-case";
import { type DoneTask, saveProcess } from "./save-process";

async function move(tx: Tx, process: ProcessCase, event: ProcessEvent, done?: DoneTask): Promise<ProcessMove> {
  const before = await loadProcess(tx, process.caseId);
  const facts = await process.facts(tx);
  const after = advance(before, process.definition, event, { facts, newId: () => newId(tx.now) });
  return saveProcess(tx, process, before, after, done);
}

/** Starts the pinned process of a case that has been accepted. */
export const startProcess = (tx: Tx, process: ProcessCase): Promise<ProcessMove> =>
  move(tx, process, { type: "start" });

/** A decision step passes when the case is granted and fails when it is denied, so that conditions know two words only. */
const decisionWords: Record<string, string> = { granted: "pass", denied: "fail" };

/**
 * Completes a task that `by` (an account) holds, with its outcome and opinion. Refuses workflow/task-not-open,
 * workflow/outcome-unknown and, when no way on is certain, workflow/condition-unknown or workflow/no-way-out: then
 * nothing has changed. That the decision step is completed only by deciding is the caller's rule.
 */
export function completeInProcess(
  tx: Tx,
  process: ProcessCase,
  input: { taskId: string; by: string; outcome: string; opinion: string },
): Promise<ProcessMove> {
  const { taskId, by, opinion } = input;
  const outcome = decisionWords[input.outcome] ?? input.outcome;
  return move(tx, process, { type: "complete", taskId, outcome }, { taskId, by, opinion });
}

/** Sends the process back to a step that was done; the reason is kept as the opinion. Refuses `workflow/return-target`. */
export function returnInProcess(
  tx: Tx,
  process: ProcessCase,
  input: { taskId: string; by: string; toNode: string; reason: string },
): Promise<ProcessMove> {
  const { taskId, by, toNode, reason } = input;
  return move(tx, process, { type: "return", taskId, toNode }, { taskId, by, opinion: reason });
}

/** Ends whatever is open of a case's process (the case was closed): set-based, needs no definition. Answers the closed tasks' ids. */
export async function endProcess(tx: Tx, caseId: string): Promise<string[]> {
  await tx.db.token.deleteMany({ where: { caseId } });
  const pending = { caseId, kind: "review", state: { in: ["open", "claimed"] } };
  const tasks = await tx.db.task.findMany({ where: pending, select: { id: true } });
  const ids = tasks.map((task) => task.id);
  if (ids.length > 0)
    await tx.db.task.updateMany({
      where: { id: { in: ids } },
      data: { state: "cancelled", doneAt: tx.now, draft: null, version: { increment: 1 } },
    });
  return ids;
}

/** Copies the case's due instant to its pending steps, so that a worklist stays one index range. Follow-ups have their own. */
export async function copyDue(tx: Tx, caseId: string, dueAt: Date | null): Promise<void> {
  await tx.bare.count(Prisma.sql`update task set due_at = ${dueAt}
      where case_id = ${caseId}::uuid and kind = 'review' and state in ('open', 'claimed')`);
}
