import type { ProcessDefinition, ProcessFlow, ProcessNode } from "../contract";
import { type Branches, readBranches } from "./branches";

/** A definition indexed for walking. Flows that point at nothing are left out. */
export type Graph = Branches & {
  nodes: ReadonlyMap<string, ProcessNode>;
  flows: ReadonlyMap<string, ProcessFlow>;
  out(node: string): readonly ProcessFlow[];
  into(node: string): readonly ProcessFlow[];
  start: string | undefined;
  /** Flows that lead back to a step that led here; without them the graph has no circle. */
  backFlows: ReadonlySet<string>;
  /** Every reachable node, each after all that lie before it. */
  order: readonly string[];
  /** Whether `a` lies before `b` on a way forward (never before itself). */
  before(a: string, b: string): boolean;
};

function groupBy(flows: readonly ProcessFlow[], end: "from" | "to") {
  const groups = new Map<string, ProcessFlow[]>();
  for (const flow of flows) groups.set(flow[end], [...(groups.get(flow[end]) ?? []), flow]);
  return (node: string): readonly ProcessFlow[] => groups.get(node) ?? [];
}

/** Depth first from the start: a flow to a node still being visited goes back; the finishing order reversed is topological. */
function walk(start: string | undefined, out: Graph["out"]) {
  const state = new Map<string, "open" | "closed">();
  const backFlows = new Set<string>();
  const order: string[] = [];
  const visit = (node: string) => {
    state.set(node, "open");
    // The last flow first, so that the reversed order keeps the order of the document.
    for (const flow of [...out(node)].reverse()) {
      const seen = state.get(flow.to);
      if (seen === "open") backFlows.add(flow.id);
      if (seen === undefined) visit(flow.to);
    }
    state.set(node, "closed");
    order.push(node);
  };
  if (start !== undefined) visit(start);
  return { backFlows, order: order.reverse() };
}

function index(def: ProcessDefinition): Graph {
  const nodes = new Map(def.nodes.map((node) => [node.id, node]));
  const sound = def.flows.filter((flow) => nodes.has(flow.from) && nodes.has(flow.to));
  const out = groupBy(sound, "from");
  const into = groupBy(sound, "to");
  const start = def.nodes.find((node) => node.kind === "start")?.id;
  const { backFlows, order } = walk(start, out);
  const later = new Map<string, Set<string>>();
  for (const node of [...order].reverse()) {
    const reach = new Set<string>();
    for (const flow of out(node)) {
      if (backFlows.has(flow.id)) continue;
      reach.add(flow.to);
      for (const far of later.get(flow.to) ?? []) reach.add(far);
    }
    later.set(node, reach);
  }
  return {
    nodes,
    flows: new Map(sound.map((flow) => [flow.id, flow])),
    out,
    into,
    start,
    backFlows,
    order,
    before: (a, b) => a !== b && (later.get(a)?.has(b) ?? false),
    ...readBranches({ nodes, out, into, start }),
  };
}

const graphs = new WeakMap<ProcessDefinition, Graph>();

/** The index of a definition, made once per definition object. */
export function graphOf(def: ProcessDefinition): Graph {
  const known = graphs.get(def);
  if (known) return known;
  const graph = index(def);
  graphs.set(def, graph);
  return graph;
}
