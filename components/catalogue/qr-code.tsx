import { create } from "qrcode";

/** A QR code as one black path. Error correction M: a crease may hide 15 % of it. */
export function QrCode(props: { text: string; label: string; size?: number }) {
  const { modules } = create(props.text, { errorCorrectionLevel: "M" });
  const { size } = modules;
  const squares = Array.from({ length: size * size }, (_, i) => [i % size, Math.floor(i / size)] as const)
    .filter(([x, y]) => modules.get(y, x))
    .map(([x, y]) => `M${x} ${y}h1v1h-1z`)
    .join("");
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox={`-2 -2 ${size + 4} ${size + 4}`}
      width={props.size ?? 96}
      height={props.size ?? 96}
      shapeRendering="crispEdges"
      className="shrink-0 bg-surface forced-color-adjust-none"
    >
      <path d={squares} fill="#000" />
    </svg>
  );
}
