import type { ProcessDefinition } from "../contract";
import type { Report } from "./check-process";
import type { Graph } from "./graph";

/** Every node that can be reached from `from` along `next`, `from` included, never passing through `wall`. */
function reach(from: readonly string[], next: (node: string) => string[], wall?: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [...from];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (seen.has(node) || node === wall) continue;
    seen.add(node);
    waiting.push(...next(node));
  }
  return seen;
}

/** A circle of gateways only would turn for ever without a person in it. */
function circlesWithoutStep(def: ProcessDefinition, graph: Graph): string[] {
  const automatic = (id: string) => graph.nodes.get(id)?.kind !== "task";
  const next = (id: string) =>
    graph
      .out(id)
      .map((flow) => flow.to)
      .filter(automatic);
  return def.nodes.map((node) => node.id).filter((id) => automatic(id) && reach(next(id), next).has(id));
}

function checkDecision(def: ProcessDefinition, graph: Graph, report: Report) {
  const decisions = def.nodes.filter((node) => node.kind === "task" && node.decision);
  const [decision] = decisions;
  if (decision === undefined) return report("decision-none", "");
  for (const extra of decisions.slice(1)) report("decision-many", extra.id, { first: decision.name.zh || decision.id });
  if (decisions.length > 1) return;
  const forward = (id: string) => graph.out(id).map((flow) => flow.to);
  if (graph.branchesOf.get(decision.id)?.length) return report("decision-in-branch", decision.id);
  // The decision ends the review (the papers follow by law), so nobody may be left with work after it, nor may a case
  // run out of steps without anybody having decided.
  const after = reach(forward(decision.id), forward);
  for (const node of def.nodes)
    if (node.kind === "task" && after.has(node.id))
      report("step-after-decision", node.id, { decision: decision.name.zh });
  const around = reach(graph.start === undefined ? [] : [graph.start], forward, decision.id);
  for (const node of def.nodes)
    if (node.kind === "end" && around.has(node.id))
      report("end-without-decision", node.id, { decision: decision.name.zh });
}

/** Starts, ends, reachability, splits and joins, circles, and the place of the decision. */
export function checkShape(def: ProcessDefinition, graph: Graph, report: Report): void {
  const starts = def.nodes.filter((node) => node.kind === "start");
  const ends = def.nodes.filter((node) => node.kind === "end");
  if (starts.length === 0) report("start-none", "");
  for (const extra of starts.slice(1)) report("start-many", extra.id);
  if (ends.length === 0) report("end-missing", "");

  const arrives = new Set(graph.order);
  const leaves = reach(
    ends.map((node) => node.id),
    (id) => graph.into(id).map((flow) => flow.from),
  );
  for (const { id, kind } of def.nodes) {
    const out = graph.out(id).length;
    if (kind === "start" && graph.into(id).length > 0) report("start-with-entry", id);
    if (kind === "end" && out > 0) report("end-with-exit", id);
    if ((kind === "start" || kind === "task") && out > 1) report("split-by-flows", id);
    if (starts.length > 0 && !arrives.has(id)) report("unreachable", id);
    else if (ends.length > 0 && !leaves.has(id)) report("no-way-out", id);
  }
  for (const fault of graph.faults) report(fault.code, fault.node);
  for (const id of circlesWithoutStep(def, graph)) report("loop-without-step", id);
  checkDecision(def, graph, report);
}
