import { Refusal } from "@/lib/platform/errors";
import type { Branch, Given, ProcessDefinition, ProcessEvent, ProcessState, Task, TaskNode } from "../contract";
import { startsWith } from "./branches";
import { isPending, returned, verdictOf } from "./history";
import { offeredOutcomes } from "./offered-outcomes";
import { returnTargets } from "./return-targets";
import { Walk } from "./walk";

/** A process before it has started. */
export const notStarted: ProcessState = { tokens: [], tasks: [] };

export const isRunning = (state: ProcessState): boolean => state.tokens.length > 0;

function pendingTask(walk: Walk, id: string): { task: Task; step: TaskNode } {
  const task = walk.tasks.find((one) => one.id === id);
  const step = task && walk.node(task.node);
  if (task === undefined || step?.kind !== "task" || !isPending(task)) throw new Refusal("workflow/task-not-open");
  return { task, step };
}

function complete(walk: Walk, taskId: string, outcome: string): void {
  const { task, step } = pendingTask(walk, taskId);
  if (!offeredOutcomes(walk.def, step.id).includes(outcome))
    throw new Refusal(
      "workflow/outcome-unknown",
      { outcome },
      { status: 422, detail: { possible: offeredOutcomes(walk.def, step.id) } },
    );
  walk.change(taskId, { state: "done", outcome });
  const together = walk.tasks.filter(({ node, visit }) => node === task.node && visit === task.visit);
  if (verdictOf(step, together) === undefined) return;
  walk.cancel(({ visit }) => visit === task.visit);
  const token = walk.tokens.find(({ node, state }) => node === step.id && state === "active");
  walk.tokens = walk.tokens.filter((one) => one !== token);
  walk.leave(step.id, token?.path ?? []);
}

/**
 * Sends the process back to a step that was done. Everything in the branch that holds the target ends (when the target
 * lies before a split, all branches of the split), and one token stands at the target. When the target lies inside a split
 * that had been joined, the branches beside it stay done: they wait at the join for it.
 */
function sendBack(walk: Walk, taskId: string, toNode: string): void {
  const { task } = pendingTask(walk, taskId);
  if (!returnTargets(walk.state(), walk.def, taskId).includes(toNode))
    throw new Refusal(
      "workflow/return-target",
      { toNode },
      { detail: { possible: returnTargets(walk.state(), walk.def, taskId) } },
    );
  const pathOf = (node: string): readonly Branch[] => walk.graph.branchesOf.get(node) ?? [];
  const from = pathOf(task.node);
  const target = pathOf(toNode);
  const shared = target.findIndex((branch, i) => from[i]?.gateway !== branch.gateway || from[i]?.flow !== branch.flow);
  const depth = shared < 0 ? target.length : shared;
  const region = target.slice(0, depth);
  walk.change(taskId, { state: "done", outcome: returned });
  walk.cancel(({ node }) => startsWith(pathOf(node), region));
  walk.tokens = walk.tokens.filter((token) => !startsWith(token.path, region));
  for (const [i, branch] of target.entries()) {
    const join = walk.graph.joinOf.get(branch.gateway);
    if (i < depth || join === undefined) continue;
    for (const flow of walk.graph.out(branch.gateway))
      if (flow.id !== branch.flow) walk.wait(join, [...target.slice(0, i), { gateway: branch.gateway, flow: flow.id }]);
  }
  walk.arrive([{ node: toNode, path: target }]);
}

/**
 * One move of a process: pure, the given state is not changed. After every move there is exactly one consistent set of
 * open tasks (`inconsistencies` proves it). Refuses, with nothing changed: workflow/not-running, workflow/task-not-open,
 * workflow/outcome-unknown, workflow/return-target, workflow/condition-unknown, workflow/no-way-out.
 */
export function advance(state: ProcessState, def: ProcessDefinition, event: ProcessEvent, given: Given): ProcessState {
  const walk = new Walk(state, def, given);
  if (event.type === "start") {
    if (isRunning(state) || state.tasks.length > 0 || walk.graph.start === undefined)
      throw new Refusal("workflow/already-started");
    walk.leave(walk.graph.start, []);
    return walk.state();
  }
  if (event.type === "cancelAll") {
    walk.tokens = [];
    walk.cancel(() => true);
    return walk.state();
  }
  if (!isRunning(state)) throw new Refusal("workflow/not-running");
  if (event.type === "complete") complete(walk, event.taskId, event.outcome);
  else sendBack(walk, event.taskId, event.toNode);
  return walk.state();
}
