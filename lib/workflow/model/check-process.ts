import {
  type ProcessDefinition,
  type ProcessProblem,
  type ProcessProblemCode,
  posts,
  type TaskNode,
} from "../contract";
import { checkShape } from "./check-shape";
import { readCondition } from "./conditions";
import { type Graph, graphOf } from "./graph";

export type Report = (
  code: ProcessProblemCode,
  node: string,
  params?: Record<string, string | number>,
  severity?: "error" | "warning",
) => void;

/** FEEL reads `outcome.on-site` as a subtraction, so a step that conditions may name needs an id without signs. */
const feelName = /^[\p{L}_][\p{L}\p{N}_]*$/u;

function checkTask(task: TaskNode, report: Report) {
  if (!task.name.zh) report("name-missing", task.id, { language: "zh-CN" });
  else if (!task.name.en) report("name-missing", task.id, { language: "en" }, "warning");
  if (!feelName.test(task.id)) report("id-not-a-name", task.id, { id: task.id });
  if (!task.post) report("post-missing", task.id);
  else if (!posts.some((post) => post === task.post)) report("post-unknown", task.id, { post: task.post });
  const several = task.sign !== "one";
  if (several && (!Number.isInteger(task.signers) || task.signers < 2 || task.signers > 9))
    report("signers-too-few", task.id, { signers: task.signers });
  if (!several && task.signers !== 1) report("signers-unused", task.id, { signers: task.signers });
  const { limit } = task;
  if (limit !== undefined && (limit > 365 || !Number.isInteger(limit * 2))) report("limit-wrong", task.id, { limit });
  if (task.decision && several) report("decision-signed-by-many", task.id);
}

function checkCondition(flow: string, text: string, graph: Graph, report: Report) {
  const condition = readCondition(text);
  if (condition.fault) return report("condition-unparsable", flow, { expression: text, fault: condition.fault });
  for (const name of condition.strangers) report("condition-name-unknown", flow, { name, expression: text });
  for (const path of condition.paths) {
    const [root, node] = path.split(".");
    if (root === "outcome" && (node === undefined || graph.nodes.get(node)?.kind !== "task"))
      report("outcome-unknown-step", flow, { path });
  }
}

function checkChoices(def: ProcessDefinition, graph: Graph, report: Report) {
  for (const node of def.nodes) {
    const out = graph.out(node.id);
    const chooses = node.kind === "exclusive" && out.length > 1;
    const fallback = node.kind === "exclusive" ? node.fallback : undefined;
    if (fallback !== undefined && !out.some((flow) => flow.id === fallback)) report("fallback-unknown", node.id);
    // Without a fallback a case stops here as soon as a datum is missing: allowed, but said.
    if (chooses && fallback === undefined)
      report("fallback-missing", node.id, { name: node.name.zh || node.id }, "warning");
    for (const flow of out) {
      if (!chooses) {
        if (flow.condition !== undefined) report("condition-unused", flow.id);
      } else if (flow.id === fallback) {
        if (flow.condition !== undefined) report("condition-on-fallback", flow.id);
      } else if (flow.condition === undefined) report("condition-missing", flow.id);
      else checkCondition(flow.id, flow.condition, graph, report);
    }
  }
}

/**
 * Working days of the slowest way from the start to an end, each step once: what the department's own limits add up to.
 * Steps without a limit count nothing; a loop is counted once.
 */
export function longestLimit(def: ProcessDefinition): number {
  const graph = graphOf(def);
  const sums = new Map<string, number>();
  for (const id of graph.order) {
    const earlier = graph.into(id).map((flow) => (graph.backFlows.has(flow.id) ? 0 : (sums.get(flow.from) ?? 0)));
    const node = graph.nodes.get(id);
    sums.set(id, Math.max(0, ...earlier) + (node?.kind === "task" ? (node.limit ?? 0) : 0));
  }
  return Math.max(0, ...sums.values());
}

/**
 * Everything that keeps a definition from being published (`error`) or deserves a second look (`warning`), in document
 * order. With `promise` (working days promised to the citizen) the steps' limits must fit into it.
 */
export function checkProcess(def: ProcessDefinition, options: { promise?: number } = {}): ProcessProblem[] {
  const problems: ProcessProblem[] = [];
  const report: Report = (code, node, params = {}, severity = "error") =>
    problems.push({ code, node, params, severity });
  const graph = graphOf(def);

  for (const { node, attribute, value } of def.unread)
    report(value === undefined ? "attribute-unknown" : "attribute-wrong", node, { attribute, value: value ?? "" });
  for (const node of def.nodes) {
    if (node.kind === "unsupported") report("unsupported", node.id, { element: node.element.replace(/^bpmn:/, "") });
    if (node.kind === "task") checkTask(node, report);
  }
  for (const flow of def.flows) if (!graph.flows.has(flow.id)) report("flow-loose", flow.id);
  checkShape(def, graph, report);
  checkChoices(def, graph, report);
  const sum = longestLimit(def);
  if (options.promise !== undefined && sum > options.promise)
    report("limit-over-promise", "", { sum, promise: options.promise });
  return problems;
}
