import type { Bilingual } from "@/lib/platform/i18n";
import { evaluate } from "@/lib/platform/rules";
import type { ProcessDefinition, ProcessFlow, TaskNode } from "../contract";
import { graphOf } from "./graph";

/** A step as a guide shows it. `limit` in working days. Steps with the same `beside` number run at the same time. */
export type GuideStep = {
  id: string;
  name: Bilingual;
  post: string;
  department?: string;
  signers: number;
  limit?: number;
  decision: boolean;
  beside?: number;
};

/** The way an ordinary case takes: a condition that is true for the answers given, else the fallback, else the first. */
function usual(def: ProcessDefinition, gateway: string, facts: Record<string, unknown>): ProcessFlow | undefined {
  const graph = graphOf(def);
  const node = graph.nodes.get(gateway);
  const out = graph.out(gateway).filter((flow) => !graph.backFlows.has(flow.id));
  const fallback = node?.kind === "exclusive" ? out.find((flow) => flow.id === node.fallback) : undefined;
  const passes = (flow: ProcessFlow) =>
    flow !== fallback && flow.condition !== undefined && evaluate(flow.condition, facts) === true;
  return out.find(passes) ?? fallback ?? out[0];
}

/**
 * The steps an ordinary case goes through, in order, every step passing. With the answers to the scenario questions
 * (`{ scenario: {...} }`) the ways that depend on them are the applicant's own.
 */
export function stepsForGuide(def: ProcessDefinition, facts: Record<string, unknown> = {}): GuideStep[] {
  const graph = graphOf(def);
  const outcome = Object.fromEntries(def.nodes.flatMap((node) => (node.kind === "task" ? [[node.id, "pass"]] : [])));
  const taken = new Set<string>(graph.start === undefined ? [] : [graph.start]);
  const steps: TaskNode[] = [];
  for (const id of graph.order) {
    const node = graph.nodes.get(id);
    if (node === undefined || !taken.has(id)) continue;
    if (node.kind === "task") steps.push(node);
    const out = node.kind === "exclusive" ? [usual(def, id, { ...facts, outcome })] : graph.out(id);
    for (const flow of out) if (flow && !graph.backFlows.has(flow.id)) taken.add(flow.to);
  }
  const splits = new Map<string, number>();
  const besideOf = (id: string): number | undefined => {
    const gateway = graph.branchesOf.get(id)?.[0]?.gateway;
    if (gateway === undefined) return undefined;
    if (!splits.has(gateway)) splits.set(gateway, splits.size + 1);
    return splits.get(gateway);
  };
  return steps.map(({ id, name, post, department, signers, limit, decision }) => {
    const beside = besideOf(id);
    return {
      id,
      name,
      post: post ?? "",
      signers,
      decision,
      ...(department && { department }),
      ...(limit !== undefined && { limit }),
      ...(beside !== undefined && { beside }),
    };
  });
}
