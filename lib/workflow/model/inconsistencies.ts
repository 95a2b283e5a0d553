import type { Branch, ProcessDefinition, ProcessState, Token } from "../contract";
import { samePath, startsWith } from "./branches";
import { type Graph, graphOf } from "./graph";
import { isPending } from "./history";

const show = (path: readonly Branch[]) =>
  path.map(({ gateway, flow }) => `${gateway}/${flow}`).join(" ") || "the main way";

/** One thread runs in every branch: either one token in it, or a split whose branches each hold theirs. */
function checkThread(path: readonly Branch[], tokens: readonly Token[], graph: Graph, faults: string[]): void {
  const here = tokens.filter((token) => samePath(token.path, path));
  const deeper = tokens.filter((token) => token.path.length > path.length);
  if (here.length > 1 || (here.length === 1 && deeper.length > 0)) faults.push(`more than one token in ${show(path)}`);
  if (here.length > 0 || deeper.length === 0) return;
  const gateways = new Set(deeper.map((token) => token.path[path.length]?.gateway));
  const [gateway = ""] = gateways;
  if (gateways.size > 1) faults.push(`two splits at once in ${show(path)}`);
  if (deeper.every((token) => token.state === "waiting" && token.path.length === path.length + 1))
    faults.push(`the join of ${gateway} has all its branches and does not go on`);
  for (const flow of graph.out(gateway)) {
    const branch = [...path, { gateway, flow: flow.id }];
    const inside = deeper.filter((token) => startsWith(token.path, branch));
    if (inside.length > 0) checkThread(branch, inside, graph, faults);
    // Without a join a branch may have come to its own end; with one, an empty branch can never be joined.
    else if (graph.joinOf.has(gateway)) faults.push(`no token in ${show(branch)}`);
  }
}

function checkToken(token: Token, state: ProcessState, def: ProcessDefinition, faults: string[]): void {
  const graph = graphOf(def);
  const node = graph.nodes.get(token.node);
  if (token.state === "waiting") {
    const gateway = token.path.at(-1)?.gateway ?? "";
    if (graph.joinOf.get(gateway) !== token.node)
      faults.push(`a token waits at ${token.node}, which does not join its branch`);
    return;
  }
  if (node?.kind !== "task") return void faults.push(`a token rests at ${token.node}, which is no step`);
  if (!samePath(token.path, graph.branchesOf.get(token.node) ?? []))
    faults.push(`${token.node} is in another branch than its token`);
  const last = Math.max(0, ...state.tasks.filter((task) => task.node === token.node).map((task) => task.visit));
  const group = state.tasks.filter((task) => task.node === token.node && task.visit === last);
  const pending = group.filter(isPending).length;
  const signed = group.filter((task) => task.state === "done");
  if (group.length !== node.signers) faults.push(`${token.node} has ${group.length} tasks for ${node.signers} signers`);
  if (pending === 0) faults.push(`nobody can work at ${token.node}`);
  if (node.sign === "all" ? signed.some((task) => task.outcome === "fail") : pending !== node.signers)
    faults.push(`${token.node} is decided and still open`);
  if (pending + signed.length !== group.length) faults.push(`a signer of ${token.node} was lost`);
}

/**
 * What is wrong with a state of a process; empty when it is consistent: one thread per branch, every token at a step has
 * exactly the pending tasks of that step's last opening, and every pending task has its token.
 */
export function inconsistencies(state: ProcessState, def: ProcessDefinition): string[] {
  const faults: string[] = [];
  checkThread([], state.tokens, graphOf(def), faults);
  for (const token of state.tokens) checkToken(token, state, def, faults);
  for (const task of state.tasks.filter(isPending)) {
    const last = Math.max(...state.tasks.filter(({ node }) => node === task.node).map(({ visit }) => visit));
    const held = state.tokens.some((token) => token.state === "active" && token.node === task.node);
    if (!held || task.visit !== last) faults.push(`a task of ${task.node} is open and the process is not there`);
  }
  return faults;
}
