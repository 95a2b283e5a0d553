import type { PlacedFlow, PlacedNode, Point } from "../contract";
import type { Graph } from "./graph";

type Way = {
  id: string;
  from: PlacedNode;
  to: PlacedNode;
  back: boolean;
  /** The height of a loop, or of a flow that goes around a branch. */
  detour: number | undefined;
  text: string;
  nodes: readonly PlacedNode[];
  graph: Graph;
};

const right = (node: PlacedNode) => node.x + node.width / 2;
const left = (node: PlacedNode) => node.x - node.width / 2;
/** The side of a node that looks towards a height. */
const side = (node: PlacedNode, y: number) => (y < node.y ? node.y - node.height / 2 : node.y + node.height / 2);

/** Whether something stands under (or over) a node in its column, between it and a height. */
const blocked = (node: PlacedNode, y: number, nodes: readonly PlacedNode[]) =>
  nodes.some((other) => other !== node && Math.abs(other.x - node.x) < 1 && (other.y - node.y) * (other.y - y) < 0);

/** The clear line left or right of a node's whole column: nodes of a column share their middle. */
function beside(node: PlacedNode, nodes: readonly PlacedNode[], way: -1 | 1): number {
  const column = nodes.filter((other) => Math.abs(other.x - node.x) < 1);
  return node.x + way * (Math.max(...column.map((other) => other.width / 2)) + 14);
}

/** Up or down from the source, along the height, and into the target from the same side; around what stands in between. */
function around({ from, to, nodes }: Way, y: number): Point[] {
  const out = beside(from, nodes, 1);
  const start: Point[] = blocked(from, y, nodes)
    ? [
        { x: right(from), y: from.y },
        { x: out, y: from.y },
        { x: out, y },
      ]
    : [
        { x: from.x, y: side(from, y) },
        { x: from.x, y },
      ];
  const into = beside(to, nodes, -1);
  const end: Point[] = blocked(to, y, nodes)
    ? [
        { x: into, y },
        { x: into, y: to.y },
        { x: left(to), y: to.y },
      ]
    : [
        { x: to.x, y },
        { x: to.x, y: side(to, y) },
      ];
  return [...start, ...end];
}

function forward(way: Way): Point[] {
  const { from, to, graph, nodes } = way;
  if (way.detour !== undefined) return around(way, way.detour);
  const start = { x: right(from), y: from.y };
  const end = { x: left(to), y: to.y };
  if (Math.abs(from.y - to.y) < 1) return [start, end];
  // Out of a split up or down first, into a meeting point up or down last; otherwise half way between.
  if (graph.out(from.id).length > 1 && !blocked(from, to.y, nodes))
    return [{ x: from.x, y: side(from, to.y) }, { x: from.x, y: to.y }, end];
  if (graph.into(to.id).length > 1 && !blocked(to, from.y, nodes))
    return [start, { x: to.x, y: from.y }, { x: to.x, y: side(to, from.y) }];
  const turn = beside(from, nodes, 1);
  return [start, { x: turn, y: start.y }, { x: turn, y: end.y }, end];
}

/** The words of a flow stand over its first long level stretch. */
function labelAt(points: readonly Point[], back: boolean): Point | undefined {
  const stretches = points.flatMap((to, i) => {
    const from = points[i - 1];
    return from && Math.abs(from.y - to.y) < 1 && Math.abs(from.x - to.x) > 24 ? [{ from, to }] : [];
  });
  const found = back
    ? stretches.sort((a, b) => Math.abs(b.to.x - b.from.x) - Math.abs(a.to.x - a.from.x))[0]
    : stretches[0];
  return found && { x: (found.from.x + found.to.x) / 2, y: found.from.y - 6 };
}

/** The bends of a flow between two placed nodes: level and upright stretches only. */
export function routeFlow(way: Way): PlacedFlow {
  const points = way.back ? around(way, way.detour ?? way.from.y) : forward(way);
  const at = way.text === "" ? undefined : labelAt(points, way.back);
  return { id: way.id, points, back: way.back, ...(at && { label: { ...at, text: way.text } }) };
}
