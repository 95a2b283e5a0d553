import type { Locale } from "@/lib/platform/i18n";
import { say } from "@/lib/platform/i18n";
import type { PlacedFlow, PlacedNode, ProcessDefinition, ProcessLayout } from "../contract";
import { fitText, textWidth } from "./fit-text";
import { type Graph, graphOf } from "./graph";
import { routeFlow } from "./route-flow";
import { rowsOf } from "./rows";

const nameSize = 13;
const labelSize = 11;
const margin = 12;
const gap = 32;
const lane = 28;
/** Room for the word under an event or over a choice. */
const wordRoom = 22;
/** Latin names are longer than Han names of the same meaning. */
const taskWidth: Record<Locale, number> = { "zh-CN": 132, en: 142 };

function sizeOf(def: ProcessDefinition, locale: Locale) {
  const width = taskWidth[locale];
  const lines = new Map<string, string[]>();
  for (const node of def.nodes)
    if (node.kind === "task") lines.set(node.id, fitText(say(node.name, locale), nameSize, width - 20));
  const most = Math.max(1, ...[...lines.values()].map((text) => text.length));
  const task = { width, height: 34 + most * 18 };
  return (id: string, kind: string) => {
    if (kind === "task" || kind === "unsupported") return { ...task, lines: lines.get(id) ?? [] };
    return kind === "start" || kind === "end"
      ? { width: 28, height: 28, lines: [] }
      : { width: 32, height: 32, lines: [] };
  };
}

/** The column of each node: one more than the last of those before it, so that every flow but the loops leads right. */
function columnsOf(graph: Graph): Map<string, number> {
  const columns = new Map<string, number>();
  for (const id of graph.order) {
    const earlier = graph.into(id).filter((flow) => !graph.backFlows.has(flow.id));
    columns.set(id, Math.max(0, ...earlier.map((flow) => (columns.get(flow.from) ?? -1) + 1)));
  }
  return columns;
}

/** The middle of each column. A column is as wide as its widest node; words beside or over a line get the room they need. */
function middlesOf(
  graph: Graph,
  columns: Map<string, number>,
  widthOf: (id: string) => number,
  locale: Locale,
): number[] {
  const count = Math.max(0, ...columns.values()) + 1;
  const widths = Array.from({ length: count }, () => 0);
  const gaps = Array.from({ length: count }, () => gap);
  for (const [id, column] of columns) {
    const node = graph.nodes.get(id);
    const word = node && node.kind !== "task" ? textWidth(say(node.name, locale), labelSize) : 0;
    // A question over a choice may reach into the gaps beside it; the word under an event may be the outermost thing.
    const words = node?.kind === "exclusive" ? word + 12 - 2 * gap : node?.kind === "parallel" ? 0 : word;
    widths[column] = Math.max(widths[column] ?? 0, widthOf(id), words);
    for (const flow of graph.out(id)) {
      const label = say(flow.name, locale);
      if (label !== "" && !graph.backFlows.has(flow.id))
        gaps[column] = Math.max(gaps[column] ?? 0, textWidth(label, labelSize) + 24);
    }
  }
  const middles: number[] = [];
  let edge = margin;
  for (const [column, width] of widths.entries()) {
    middles.push(edge + width / 2);
    edge += width + (gaps[column] ?? gap);
  }
  return middles;
}

/**
 * Lays a process out from left to right, from the graph alone: columns by distance from the start, branches stacked
 * around the main line, loops under everything. Deterministic; unreachable nodes are left out (the check names them).
 */
export function layout(def: ProcessDefinition, locale: Locale = "zh-CN"): ProcessLayout {
  const graph = graphOf(def);
  const sizes = sizeOf(def, locale);
  const size = (id: string) => sizes(id, graph.nodes.get(id)?.kind ?? "");
  // Words under events and gateways need their own room.
  const rows = rowsOf(graph, (id) => Math.max(size(id).height, 56) + 24);
  const columns = columnsOf(graph);
  const middles = middlesOf(graph, columns, (id) => size(id).width, locale);
  const room = (id: string) => size(id).height / 2 + (graph.nodes.get(id)?.kind === "task" ? 0 : wordRoom);
  const middle = (id: string) => rows.y.get(id) ?? 0;
  const top = Math.min(0, ...graph.order.map((id) => middle(id) - room(id)));
  const bottom = Math.max(
    0,
    ...graph.order.map((id) => middle(id) + room(id)),
    ...[...rows.tracks.values()].map((y) => y + 4),
  );
  const shift = margin - top;
  const nodes: PlacedNode[] = graph.order.map((id) => ({
    id,
    x: middles[columns.get(id) ?? 0] ?? 0,
    y: middle(id) + shift,
    ...size(id),
  }));
  const placed = new Map(nodes.map((node) => [node.id, node]));
  const loops = [...graph.backFlows];
  const detourOf = (id: string): number | undefined => {
    const track = rows.tracks.get(id);
    if (graph.backFlows.has(id)) return bottom + shift + lane * (loops.indexOf(id) + 0.95);
    return track === undefined ? undefined : track + shift;
  };
  const flows: PlacedFlow[] = def.flows.flatMap((flow) => {
    const [from, to] = [placed.get(flow.from), placed.get(flow.to)];
    if (from === undefined || to === undefined) return [];
    const text = say(flow.name, locale);
    return routeFlow({
      id: flow.id,
      from,
      to,
      back: graph.backFlows.has(flow.id),
      detour: detourOf(flow.id),
      text,
      nodes,
      graph,
    });
  });
  const right = Math.max(0, ...nodes.map((node) => node.x + node.width / 2));
  return {
    width: Math.round(right + margin),
    height: Math.round(bottom + shift + loops.length * lane + margin),
    nodes,
    flows,
  };
}
