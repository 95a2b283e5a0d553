import { Refusal } from "@/lib/platform/errors";
import type { NextSteps, ProcessDefinition, ProcessState, TaskNode } from "../contract";
import { advance } from "./advance";
import { isPending } from "./history";

/**
 * What would be opened if a pending task ended with an outcome: the very move, made on a copy. `stays` counts the other
 * signers the step still waits for. Null when the way on cannot be told (a datum of a condition is missing).
 */
export function nextSteps(
  state: ProcessState,
  def: ProcessDefinition,
  taskId: string,
  outcome: string,
  facts: Record<string, unknown>,
): NextSteps | null {
  let n = 0;
  const newId = () => `next-${++n}`;
  try {
    const after = advance(state, def, { type: "complete", taskId, outcome }, { facts, newId });
    const known = new Set(state.tasks.map(({ id }) => id));
    const opened = [...new Set(after.tasks.filter((task) => !known.has(task.id)).map(({ node }) => node))];
    const here = state.tasks.find(({ id }) => id === taskId);
    const stays = after.tasks.filter(
      (task) => known.has(task.id) && isPending(task) && task.node === here?.node && task.visit === here?.visit,
    );
    const steps = opened.flatMap((id) => {
      const node = def.nodes.find((one): one is TaskNode => one.id === id && one.kind === "task");
      return node
        ? [{ id, name: node.name, ...(node.post && { post: node.post }), ...(node.limit && { limit: node.limit }) }]
        : [];
    });
    return { steps, stays: stays.length };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
