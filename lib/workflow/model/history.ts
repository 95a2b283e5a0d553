import type { ProcessDefinition, ProcessState, Task, TaskNode } from "../contract";
import { graphOf } from "./graph";

/** The outcome of a task that sent the process back: no outcome of its step. */
export const returned = "return";

export const isPending = (task: Task): boolean => task.state === "open" || task.state === "claimed";

/** The tasks of each opening of a step, oldest first. */
export function visitsOf(state: ProcessState, node: string): Task[][] {
  const visits = new Map<number, Task[]>();
  for (const task of state.tasks)
    if (task.node === node) visits.set(task.visit, [...(visits.get(task.visit) ?? []), task]);
  return [...visits.entries()].sort(([a], [b]) => a - b).map(([, tasks]) => tasks);
}

/**
 * What the signers of one opening decided, or undefined while it is undecided (or was ended by a return). Everybody
 * (会签): one "fail" fails the step at once; otherwise all must have signed, and a reservation of one signer (an outcome
 * other than "pass") is the reservation of the step. One or any: the first word counts.
 */
export function verdictOf(step: TaskNode, tasks: readonly Task[]): string | undefined {
  const words = tasks.flatMap((task) => (task.state === "done" && task.outcome !== undefined ? [task.outcome] : []));
  if (words.includes(returned)) return undefined;
  if (step.sign !== "all") return words[0];
  if (words.includes("fail")) return "fail";
  return words.length < tasks.length ? undefined : (words.find((word) => word !== "pass") ?? "pass");
}

/** The last outcome given at each step: what conditions read as `outcome.<step>`. A loop does not erase it. */
export function outcomesOf(state: ProcessState, def: ProcessDefinition): Record<string, string> {
  const outcomes: Record<string, string> = {};
  for (const node of def.nodes) {
    if (node.kind !== "task") continue;
    for (const tasks of visitsOf(state, node.id)) {
      const verdict = verdictOf(node, tasks);
      if (verdict !== undefined) outcomes[node.id] = verdict;
    }
  }
  return outcomes;
}

/** Whether a step is done and stands: no step that lies before it was opened again since. */
export function stands(state: ProcessState, def: ProcessDefinition, step: TaskNode): boolean {
  const graph = graphOf(def);
  const last = visitsOf(state, step.id).at(-1);
  const visit = last?.[0]?.visit;
  if (last === undefined || visit === undefined || verdictOf(step, last) === undefined) return false;
  return !state.tasks.some((task) => task.visit > visit && graph.before(task.node, step.id));
}
