import type { PlacedFlow, Point } from "@/lib/workflow/contract";

const head = 8;

/** The arrow head at the end of a line, along its last stretch. */
function arrow(from: Point, to: Point): string {
  const [dx, dy] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
  const base = { x: to.x - dx * head, y: to.y - dy * head };
  return `M${to.x} ${to.y}L${base.x + dy * 4.5} ${base.y + dx * 4.5}L${base.x - dy * 4.5} ${base.y - dx * 4.5}Z`;
}

/** A flow: blue when the process came this way, grey otherwise. The line stops where its head begins. */
export function FlowLine(props: { flow: PlacedFlow; walked: boolean }) {
  const { points, label } = props.flow;
  const last = points.at(-1);
  const before = points.at(-2);
  if (!last || !before) return null;
  const end = {
    x: last.x - Math.sign(last.x - before.x) * (head - 1),
    y: last.y - Math.sign(last.y - before.y) * (head - 1),
  };
  const line = [...points.slice(0, -1), end].map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join("");
  return (
    <g>
      <path
        d={line}
        fill="none"
        strokeWidth={props.walked ? 2 : 1.5}
        strokeLinejoin="round"
        className={props.walked ? "stroke-blue-600" : "stroke-line-2"}
      />
      <path d={arrow(before, last)} className={props.walked ? "fill-blue-600" : "fill-line-2"} />
      {label && (
        <text x={label.x} y={label.y} textAnchor="middle" fontSize={11} className="fill-ink-3">
          {label.text}
        </text>
      )}
    </g>
  );
}
