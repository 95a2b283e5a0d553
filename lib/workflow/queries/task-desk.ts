import type { Actor } from "@/lib/platform/auth";
import { db, reads } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { ProcessDefinition, TaskDesk } from "../contract";
import { offeredOutcomes } from "../model/offered-outcomes";
import { returnTargets } from "../model/return-targets";
import { can, isHolder } from "../policy";
import { loadProcess } from "../store/load-process";
import { possibleHolders } from "../store/staff-of";
import { isId, taskWhere } from "../store/task-where";

/**
 * What a person can do with a task: the outcomes it offers, where it may be returned to, to whom it may be handed, and
 * which acts are theirs. Outside the scope is not found (`workflow/task-not-found`).
 */
export async function getTaskDesk(actor: Actor, taskId: string, definition: ProcessDefinition): Promise<TaskDesk> {
  const task = !isId(taskId)
    ? null
    : await db().task.findFirst({
        where: { AND: [{ id: taskId }, taskWhere(actor)] },
        include: { case: { select: { subjectId: true, agentId: true, caseNo: true, departmentCode: true } } },
      });
  if (task === null) throw new Refusal("workflow/task-not-found", {}, { status: 404 });
  const pending = task.state === "open" || task.state === "claimed";
  const holds = pending && isHolder(actor, task);
  const transfers = pending && can(actor, "transfer", task);
  const step = (id: string) => ({
    id,
    name: definition.nodes.find((node) => node.id === id)?.name ?? { zh: id, en: id },
  });
  const state = holds && task.kind === "review" ? await loadProcess(reads(), task.caseId) : undefined;
  return {
    taskId,
    node: task.node,
    decision: task.decision,
    draft: holds ? (task.draft ?? "") : "",
    acts: {
      claim: task.state === "open" && can(actor, "claim", task),
      release: holds,
      seize: pending && !holds && can(actor, "seize", task),
      transfer: transfers,
      complete: holds && !task.decision,
      decide: holds && task.decision,
      return: state !== undefined && returnTargets(state, definition, taskId).length > 0,
    },
    outcomes: offeredOutcomes(definition, task.node),
    targets: state === undefined ? [] : returnTargets(state, definition, taskId).map(step),
    people: transfers ? (await possibleHolders(db(), task)).filter((one) => one.accountId !== task.assigneeId) : [],
  };
}
