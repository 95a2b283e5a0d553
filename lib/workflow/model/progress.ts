import type { ProcessDefinition, ProcessProgress, ProcessState, StepState } from "../contract";
import { isJoin } from "./branches";
import { type Graph, graphOf } from "./graph";
import { isPending, stands } from "./history";

/** The resting places that come next after a flow, through gateways, on the way forward. */
function restsAfter(graph: Graph, flow: { id: string; to: string }, seen = new Set<string>()): string[] {
  if (seen.has(flow.to) || graph.backFlows.has(flow.id)) return [];
  seen.add(flow.to);
  const kind = graph.nodes.get(flow.to)?.kind;
  if (kind === "task" || kind === "end") return [flow.to];
  const here = isJoin(graph.nodes.get(flow.to), graph.into(flow.to)) ? [flow.to] : [];
  return [...here, ...graph.out(flow.to).flatMap((next) => restsAfter(graph, next, seen))];
}

/**
 * The state of every node for the picture: what is done and stands, where the process is now, what is still to come.
 * After a return or a loop the steps behind its target are to come again. `walked` are the flows that led here.
 */
export function progressOf(def: ProcessDefinition, state: ProcessState): ProcessProgress {
  const graph = graphOf(def);
  const steps = new Map<string, StepState>();
  const now = new Set(state.tasks.filter(isPending).map((task) => task.node));
  for (const node of def.nodes)
    if (node.kind === "task")
      steps.set(node.id, now.has(node.id) ? "now" : stands(state, def, node) ? "done" : "later");
  const ended = state.tokens.length === 0 && [...steps.values()].includes("done");
  const waits = (join: string) => state.tokens.some((token) => token.state === "waiting" && token.node === join);
  const reached = (node: string) => {
    const kind = graph.nodes.get(node)?.kind;
    if (kind === "task") return steps.get(node) !== "later";
    return kind === "end" ? ended : waits(node);
  };
  /** Of the ways out of a choice the one whose next resting place was reached; the nearest, when several were. */
  const chosen = (node: string) => {
    const ways = graph.out(node).flatMap((flow) => {
      const ranks = restsAfter(graph, flow)
        .filter(reached)
        .map((rest) => graph.order.indexOf(rest));
      return ranks.length > 0 ? [{ flow: flow.id, rank: Math.min(...ranks) }] : [];
    });
    return ways.sort((a, b) => a.rank - b.rank)[0]?.flow;
  };

  const nodes: Record<string, StepState> = Object.fromEntries(steps);
  const walked = new Set<string>();
  for (const id of graph.order) {
    const node = graph.nodes.get(id);
    const into = graph.into(id).filter((flow) => !graph.backFlows.has(flow.id));
    const came = isJoin(node, graph.into(id))
      ? into.every((flow) => walked.has(flow.id))
      : into.some((flow) => walked.has(flow.id));
    if (node?.kind === "start") nodes[id] = state.tasks.length > 0 ? "done" : "later";
    else if (node?.kind !== "task") nodes[id] = came ? "done" : "later";
    if (nodes[id] !== "done") continue;
    const out = graph.out(id);
    const choice = node?.kind === "exclusive" && out.length > 1 ? chosen(id) : undefined;
    for (const flow of out)
      if (!graph.backFlows.has(flow.id) && (node?.kind !== "exclusive" || out.length === 1 || flow.id === choice))
        walked.add(flow.id);
  }
  return { nodes, walked: [...walked] };
}
