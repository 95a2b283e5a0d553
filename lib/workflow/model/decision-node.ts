import type { ProcessDefinition, TaskNode } from "../contract";

/** The one step in which the case is decided. A checked definition has exactly one. */
export function decisionNode(def: ProcessDefinition): TaskNode {
  for (const node of def.nodes) if (node.kind === "task" && node.decision) return node;
  throw new Error(`process ${def.key} has no decision step; checkProcess refuses such a definition`);
}
