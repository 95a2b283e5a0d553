import type { Branch, ProcessFlow, ProcessNode } from "../contract";

/** What is wrong with splits and joins; `checkProcess` words it. */
export type BranchFault = {
  code: "branch-jump" | "branch-ends-inside" | "join-incomplete" | "join-same-branch";
  node: string;
};

/**
 * Where each node lies among the parallel branches. A sound process nests its branches like brackets, so the place of a
 * node is a fixed list of branches, outermost first; this is what makes a return to any earlier step well defined.
 */
export type Branches = {
  branchesOf: ReadonlyMap<string, readonly Branch[]>;
  /** The join that closes a split; absent when every branch runs to an end of its own. */
  joinOf: ReadonlyMap<string, string>;
  faults: readonly BranchFault[];
};

type Source = {
  nodes: ReadonlyMap<string, ProcessNode>;
  out(node: string): readonly ProcessFlow[];
  into(node: string): readonly ProcessFlow[];
  start: string | undefined;
};

export const samePath = (a: readonly Branch[], b: readonly Branch[]): boolean =>
  a.length === b.length && startsWith(a, b);

/** Whether `path` lies inside (or is) the branch `outer`. */
export const startsWith = (path: readonly Branch[], outer: readonly Branch[]): boolean =>
  outer.every((branch, i) => path[i]?.gateway === branch.gateway && path[i]?.flow === branch.flow);

/** Whether a node is a parallel gateway that waits for several flows. */
export const isJoin = (node: ProcessNode | undefined, into: readonly ProcessFlow[]): boolean =>
  node?.kind === "parallel" && into.length > 1;

export function readBranches(source: Source): Branches {
  const branchesOf = new Map<string, readonly Branch[]>();
  const joinOf = new Map<string, string>();
  const faults: BranchFault[] = [];
  const arrivals = new Map<string, { flow: string; last: Branch | undefined }[]>();
  const waiting: { node: string; path: readonly Branch[]; via: string }[] = [];
  if (source.start !== undefined) waiting.push({ node: source.start, path: [], via: "" });

  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, path, via } = next;
    const join = isJoin(source.nodes.get(node), source.into(node));
    if (join) arrivals.set(node, [...(arrivals.get(node) ?? []), { flow: via, last: path.at(-1) }]);
    const here = join ? path.slice(0, -1) : path;
    const known = branchesOf.get(node);
    if (known) {
      if (!samePath(known, here)) faults.push({ code: "branch-jump", node });
      continue;
    }
    branchesOf.set(node, here);
    const out = source.out(node);
    const splits = source.nodes.get(node)?.kind === "parallel" && out.length > 1;
    for (const flow of [...out].reverse())
      waiting.push({ node: flow.to, via: flow.id, path: splits ? [...here, { gateway: node, flow: flow.id }] : here });
  }

  for (const [join, came] of arrivals) {
    const gateways = new Set(came.map(({ last }) => last?.gateway));
    const [gateway] = gateways;
    if (gateways.size > 1) faults.push({ code: "branch-jump", node: join });
    else if (gateway === undefined) faults.push({ code: "join-incomplete", node: join });
    else {
      const branches = new Set(came.map(({ last }) => last?.flow));
      if (branches.size < came.length) faults.push({ code: "join-same-branch", node: join });
      if (branches.size < source.out(gateway).length || joinOf.has(gateway))
        faults.push({ code: "join-incomplete", node: join });
      joinOf.set(gateway, join);
    }
  }
  for (const [node, path] of branchesOf)
    if (source.nodes.get(node)?.kind === "end" && path.some(({ gateway }) => joinOf.has(gateway)))
      faults.push({ code: "branch-ends-inside", node });
  return { branchesOf, joinOf, faults };
}
