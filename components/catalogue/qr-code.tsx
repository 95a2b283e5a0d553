import { create } from "qrcode";

/** One row as strokes along its dark runs, one unit thick: `M8 3h2` is two dark squares from the ninth on. */
function rowStrokes(row: readonly boolean[], y: number): string {
  const runs = row
    .map((dark) => (dark ? "#" : " "))
    .join("")
    .matchAll(/#+/g);
  return Array.from(runs, ({ 0: run, index }) => `M${index} ${y}h${run.length}`).join("");
}

/** A QR code as one black path. Error correction M: a crease may hide 15 % of it. */
export function QrCode(props: { text: string; label: string; size?: number }) {
  const { modules } = create(props.text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const along = Array.from({ length: size }, (_, i) => i);
  const path = along
    .map((y) =>
      rowStrokes(
        along.map((x) => Boolean(modules.get(y, x))),
        y,
      ),
    )
    .join("");
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox={`-2 -2.5 ${size + 4} ${size + 4}`}
      width={props.size ?? 96}
      height={props.size ?? 96}
      shapeRendering="crispEdges"
      className="shrink-0 bg-surface forced-color-adjust-none"
    >
      <path d={path} fill="none" stroke="#000" />
    </svg>
  );
}
