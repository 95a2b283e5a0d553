import type { ProcessDefinition } from "../contract";
import { readCondition } from "./conditions";
import { returned } from "./history";

const offered = new WeakMap<ProcessDefinition, Map<string, string[]>>();

/** The outcomes a step may end with: "pass", "fail", and every word that a condition compares with it. */
export function offeredOutcomes(def: ProcessDefinition, node: string): string[] {
  let table = offered.get(def);
  if (table === undefined) {
    table = new Map();
    for (const { condition } of def.flows)
      for (const { node: step, word } of condition === undefined ? [] : readCondition(condition).outcomes)
        table.set(step, [...(table.get(step) ?? []), word]);
    offered.set(def, table);
  }
  return [...new Set(["pass", "fail", ...(table.get(node) ?? [])])].filter((word) => word !== returned && word !== "");
}
