import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { ProcessEvent } from "../contract";
import { advance } from "../model/advance";
import { loadProcess } from "./load-process";
import { newId } from "./new-id";
import type { ProcessCase, ProcessMove } from "./process-case";
import { type DoneTask, saveProcess } from "./save-process";

async function move(tx: Tx, process: ProcessCase, event: ProcessEvent, done?: DoneTask): Promise<ProcessMove> {
  const before = await loadProcess(tx.db, process.caseId);
  const facts = await process.facts(tx);
  const after = advance(before, process.definition, event, { facts, newId: () => newId(tx.now) });
  return saveProcess(tx, process, before, after, done);
}

/** Whose task it is: claimed by this actor. Refuses workflow/task-not-found, workflow/task-not-open, workflow/not-holder. */
async function requireHolder(tx: Tx, actor: Actor, caseId: string, taskId: string) {
  const task = await tx.db.task.findFirst({ where: { id: taskId, caseId, kind: "review" } });
  if (task === null) throw new Refusal("workflow/task-not-found", {}, { status: 404 });
  if (task.state !== "open" && task.state !== "claimed") throw new Refusal("workflow/task-not-open");
  if (task.assigneeId === null || task.assigneeId !== actor.accountId)
    throw new Refusal("workflow/not-holder", {}, { status: 403 });
  return { ...task, assigneeId: task.assigneeId };
}

/** Starts the pinned process of a case that has been accepted. */
export const startProcess = (tx: Tx, process: ProcessCase): Promise<ProcessMove> =>
  move(tx, process, { type: "start" });

export type StepInput = { taskId: string; outcome: string; opinion: string };

/**
 * Completes a step that the actor holds. The decision step is completed by deciding the case and nothing else
 * (`workflow/decide-instead`). Refuses also workflow/outcome-unknown and, when no way on is certain,
 * workflow/condition-unknown or workflow/no-way-out; then nothing has changed.
 */
export async function completeStep(tx: Tx, actor: Actor, process: ProcessCase, input: StepInput): Promise<ProcessMove> {
  const task = await requireHolder(tx, actor, process.caseId, input.taskId);
  if (task.decision) throw new Refusal("workflow/decide-instead");
  const done = { taskId: task.id, accountId: task.assigneeId, opinion: input.opinion };
  return move(tx, process, { type: "complete", taskId: task.id, outcome: input.outcome }, done);
}

/** The pending decision task of a case, when this actor holds it. Refuses `workflow/not-decision-holder`. */
export async function requireDecisionTask(
  tx: Tx,
  actor: Actor,
  caseId: string,
): Promise<{ id: string; accountId: string }> {
  const task = await tx.db.task.findFirst({ where: { caseId, kind: "review", decision: true, state: "claimed" } });
  if (task === null || task.assigneeId === null || task.assigneeId !== actor.accountId)
    throw new Refusal("workflow/not-decision-holder", {}, { status: 409 });
  return { id: task.id, accountId: task.assigneeId };
}

/** Completes the decision step with the decision: granted passes, denied fails. After it nothing of the process is open. */
export async function completeDecision(
  tx: Tx,
  actor: Actor,
  process: ProcessCase,
  input: { granted: boolean; opinion: string },
): Promise<ProcessMove> {
  const { id, accountId } = await requireDecisionTask(tx, actor, process.caseId);
  const outcome = input.granted ? "pass" : "fail";
  return move(
    tx,
    process,
    { type: "complete", taskId: id, outcome },
    { taskId: id, accountId, opinion: input.opinion },
  );
}

/** Sends the process back to a step that was done; `reason` is kept as the opinion. Refuses `workflow/return-target`. */
export async function returnStep(
  tx: Tx,
  actor: Actor,
  process: ProcessCase,
  input: { taskId: string; toNode: string; reason: string },
): Promise<ProcessMove> {
  const task = await requireHolder(tx, actor, process.caseId, input.taskId);
  const done = { taskId: task.id, accountId: task.assigneeId, opinion: input.reason };
  return move(tx, process, { type: "return", taskId: task.id, toNode: input.toNode }, done);
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

/** Copies the case's due instant to its pending tasks, so that a worklist stays one index range. */
export async function copyDue(tx: Tx, caseId: string, dueAt: Date | null): Promise<void> {
  await tx.db.task.updateMany({ where: { caseId, state: { in: ["open", "claimed"] } }, data: { dueAt } });
}
