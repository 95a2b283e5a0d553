import type { PlacedNode, ProcessNode, StepState } from "@/lib/workflow/contract";
import { classNames } from "../ui/class-names";

const shape: Record<StepState, string> = {
  done: "fill-blue-50 stroke-blue-600",
  now: "fill-blue-600 stroke-blue-600",
  later: "fill-surface stroke-line-2",
};

/** A step of the process as a box: its name, and below it who and how long. */
export function StepBox(props: { at: PlacedNode; state: StepState; words: string }) {
  const { at, state } = props;
  const top = at.y - at.height / 2;
  const block = at.lines.length * 18 + 16;
  const first = top + (at.height - block) / 2 + 13;
  return (
    <g>
      <rect
        x={at.x - at.width / 2}
        y={top}
        width={at.width}
        height={at.height}
        rx={4}
        strokeWidth={1.5}
        className={shape[state]}
      />
      {at.lines.map((line, i) => (
        <text
          key={line}
          x={at.x}
          y={first + i * 18}
          textAnchor="middle"
          fontSize={13}
          fontWeight={600}
          className={state === "now" ? "fill-surface" : "fill-ink"}
        >
          {line}
        </text>
      ))}
      <text
        x={at.x}
        y={first + at.lines.length * 18}
        textAnchor="middle"
        fontSize={12}
        className={state === "now" ? "fill-blue-100" : "fill-ink-3"}
      >
        {props.words}
      </text>
    </g>
  );
}

/** Start and end as rings, gateways as diamonds with their sign; the word under an event, the question over a choice. */
export function Mark(props: { at: PlacedNode; node: ProcessNode; state: StepState; word: string; over: boolean }) {
  const { at, node, state } = props;
  const reached = state !== "later";
  const edge = reached ? "stroke-blue-600" : "stroke-line-2";
  const half = at.width / 2;
  const event = node.kind === "start" || node.kind === "end";
  const sign = reached ? "stroke-blue-600" : "stroke-control";
  return (
    <g>
      {event ? (
        <circle
          cx={at.x}
          cy={at.y}
          r={half - 1}
          strokeWidth={node.kind === "end" ? 3 : 1.5}
          className={classNames(reached ? "fill-blue-50" : "fill-surface", edge)}
        />
      ) : (
        <path
          d={`M${at.x} ${at.y - half}L${at.x + half} ${at.y}L${at.x} ${at.y + half}L${at.x - half} ${at.y}Z`}
          strokeWidth={1.5}
          className={classNames(reached ? "fill-blue-50" : "fill-surface", edge)}
        />
      )}
      {node.kind === "parallel" && (
        <path d={`M${at.x - 6} ${at.y}h12M${at.x} ${at.y - 6}v12`} strokeWidth={2} fill="none" className={sign} />
      )}
      {node.kind === "exclusive" && (
        <path
          d={`M${at.x - 4.5} ${at.y - 4.5}l9 9M${at.x + 4.5} ${at.y - 4.5}l-9 9`}
          strokeWidth={2}
          fill="none"
          className={sign}
        />
      )}
      {props.word !== "" && (
        <text
          x={at.x}
          y={props.over ? at.y - half - 8 : at.y + half + 15}
          textAnchor="middle"
          fontSize={11}
          className="fill-ink-3"
        >
          {props.word}
        </text>
      )}
    </g>
  );
}
