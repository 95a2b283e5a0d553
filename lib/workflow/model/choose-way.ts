import { Refusal } from "@/lib/platform/errors";
import { evaluateWithReasons } from "@/lib/platform/rules";
import type { ExclusiveNode, ProcessDefinition, ProcessFlow, ProcessState } from "../contract";
import { outcomesOf } from "./history";

/**
 * The way out of an exclusive gateway: the first condition that is true, in the order of the drawing; else the fallback.
 * An unknown condition is not true. With no fallback a case must not take a way by guess: refuses
 * `workflow/condition-unknown` with the missing data named, or `workflow/no-way-out` when every condition is false.
 */
export function chooseWay(
  gateway: ExclusiveNode,
  out: readonly ProcessFlow[],
  state: ProcessState,
  def: ProcessDefinition,
  facts: Record<string, unknown>,
): ProcessFlow {
  const [first] = out;
  if (first === undefined) throw new Error(`gateway ${gateway.id} of process ${def.key} has no way out`);
  if (out.length === 1) return first;
  const context = { ...facts, outcome: outcomesOf(state, def) };
  const missing = new Set<string>();
  let unknown = false;
  for (const flow of out) {
    if (flow.id === gateway.fallback || flow.condition === undefined) continue;
    const answer = evaluateWithReasons(flow.condition, context);
    if (answer.value === true) return flow;
    if (answer.value === false) continue;
    unknown = true;
    for (const path of [...answer.missing, ...answer.mismatched]) missing.add(path);
  }
  const fallback = out.find((flow) => flow.id === gateway.fallback);
  if (fallback) return fallback;
  const params = { gateway: gateway.name.zh || gateway.id };
  if (!unknown) throw new Refusal("workflow/no-way-out", params);
  const names = [...missing];
  throw new Refusal(
    "workflow/condition-unknown",
    { ...params, missing: names.join(", ") },
    { detail: { missing: names } },
  );
}
