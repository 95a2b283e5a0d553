import type { Branch, ProcessDefinition, ProcessState } from "../contract";
import { type Graph, graphOf } from "./graph";
import { isPending, stands } from "./history";

/** Branches beside each other know nothing of each other: neither can send the other back. */
function beside(a: readonly Branch[], b: readonly Branch[]): boolean {
  const fork = a.findIndex((branch, i) => b[i]?.gateway !== branch.gateway || b[i]?.flow !== branch.flow);
  return fork >= 0 && a[fork]?.gateway === b[fork]?.gateway;
}

const pathOf = (graph: Graph, node: string): readonly Branch[] => graph.branchesOf.get(node) ?? [];

/**
 * The steps a pending task may send the process back to, first step first: steps that lie before it on a way forward,
 * were really done, and still stand. Empty for a task that is not pending.
 */
export function returnTargets(state: ProcessState, def: ProcessDefinition, taskId: string): string[] {
  const task = state.tasks.find(({ id }) => id === taskId);
  if (task === undefined || !isPending(task)) return [];
  const graph = graphOf(def);
  return graph.order.filter((id) => {
    const node = graph.nodes.get(id);
    if (node?.kind !== "task" || !graph.before(id, task.node)) return false;
    return !beside(pathOf(graph, id), pathOf(graph, task.node)) && stands(state, def, node);
  });
}
