import type { ProcessFlow } from "../contract";
import type { Graph } from "./graph";

/** Room above and below a line, in pixels. */
type Extent = { up: number; down: number };

export type Rows = {
  /** The height of each node's middle against the main line. */
  y: ReadonlyMap<string, number>;
  /** The height of flows that go around a branch, straight from a split to where the ways meet. */
  tracks: ReadonlyMap<string, number>;
};

const track = 28;

/** The node where all ways from a node meet again (its immediate post-dominator on forward flows). */
function meetingPoints(
  graph: Graph,
  forward: (node: string) => readonly ProcessFlow[],
): Map<string, string | undefined> {
  const meets = new Map<string, string | undefined>();
  const depth = new Map<string | undefined, number>([[undefined, 0]]);
  const common = (a: string | undefined, b: string | undefined): string | undefined => {
    let [x, y] = [a, b];
    while (x !== y) {
      if ((depth.get(x) ?? 0) >= (depth.get(y) ?? 0)) x = x === undefined ? undefined : meets.get(x);
      else y = y === undefined ? undefined : meets.get(y);
    }
    return x;
  };
  for (const node of [...graph.order].reverse()) {
    const targets = forward(node).map((flow) => flow.to);
    const meet =
      targets.length === 0 ? undefined : targets.reduce<string | undefined>((a, b) => common(a, b), targets[0]);
    meets.set(node, meet);
    depth.set(node, (depth.get(meet) ?? 0) + 1);
  }
  return meets;
}

/**
 * Rows: the main way is a straight line; the branches of a split are stacked around it in the order of the drawing. When
 * all but one branch are empty, the full one stays on the line and the empty ones go around below.
 */
export function rowsOf(graph: Graph, heightOf: (node: string) => number): Rows {
  const forward = (node: string) => graph.out(node).filter((flow) => !graph.backFlows.has(flow.id));
  const meets = meetingPoints(graph, forward);
  const y = new Map<string, number>();
  const tracks = new Map<string, number>();

  type Branch = { flow: ProcessFlow; empty: boolean; extent: Extent };
  const branchesOf = (node: string): Branch[] =>
    forward(node).map((flow) => {
      const empty = flow.to === meets.get(node);
      return { flow, empty, extent: empty ? { up: track / 2, down: track / 2 } : extentOf(flow.to, meets.get(node)) };
    });

  /** Middles of the branches of a split against its own line, and the room they take together. */
  const stack = (branches: readonly Branch[]): { middles: number[]; extent: Extent } => {
    const full = branches.filter((branch) => !branch.empty);
    const [only] = full;
    if (full.length === 1 && only) {
      let down = only.extent.down;
      const middles = branches.map((branch) => {
        if (!branch.empty) return 0;
        down += track;
        return down - track / 2;
      });
      return { middles, extent: { up: only.extent.up, down } };
    }
    const total = branches.reduce((sum, { extent }) => sum + extent.up + extent.down, 0);
    let edge = -total / 2;
    const middles = branches.map(({ extent }) => {
      const middle = edge + extent.up;
      edge = middle + extent.down;
      return middle;
    });
    // Of an odd number the middle branch stays on the line, so that a line that can be straight is straight.
    const shift = middles.length % 2 === 1 ? -(middles[(middles.length - 1) / 2] ?? 0) : 0;
    return { middles: middles.map((y) => y + shift), extent: { up: total / 2 - shift, down: total / 2 + shift } };
  };

  const measured = new Map<string, Extent>();
  function extentOf(from: string, until: string | undefined): Extent {
    const key = `${from} ${until ?? ""}`;
    const known = measured.get(key);
    if (known) return known;
    const extent = { up: 0, down: 0 };
    for (let node: string | undefined = from; node !== undefined && node !== until; node = next(node)) {
      const half = heightOf(node) / 2;
      const around = forward(node).length > 1 ? stack(branchesOf(node)).extent : extent;
      extent.up = Math.max(extent.up, half, around.up);
      extent.down = Math.max(extent.down, half, around.down);
    }
    measured.set(key, extent);
    return extent;
  }
  const next = (node: string): string | undefined =>
    forward(node).length > 1 ? meets.get(node) : forward(node)[0]?.to;

  const place = (from: string, until: string | undefined, line: number): void => {
    for (let node: string | undefined = from; node !== undefined && node !== until && !y.has(node); node = next(node)) {
      y.set(node, line);
      const branches = branchesOf(node);
      if (branches.length < 2) continue;
      const { middles } = stack(branches);
      for (const [i, { flow, empty }] of branches.entries()) {
        const middle = line + (middles[i] ?? 0);
        if (empty) tracks.set(flow.id, middle);
        else place(flow.to, meets.get(node), middle);
      }
    }
  };
  if (graph.start === undefined) return { y, tracks };
  place(graph.start, undefined, 0);
  return { y, tracks };
}
