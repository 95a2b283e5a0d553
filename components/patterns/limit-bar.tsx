import type { Locale } from "@/lib/platform/i18n/locale";
import type { LightKind } from "../ui/light";
import { viewText } from "../ui/view-text";
import { limitCells } from "./limit-cells";

const fills: Record<LightKind, string> = {
  green: "fill-blue-600",
  yellow: "fill-amber-mark",
  red: "fill-red-mark",
  stopped: "fill-slate-text/60",
  none: "fill-line",
};

/**
 * The ruler of a list row: a cell per working day, filled as they are used (halves too), the numbers under it. The light
 * itself stands in its own column. Over 24 days one bar. Two outlines whatever the days: a list of fifty rows of twenty days
 * would else be two thousand elements.
 */
export function LimitBar(props: { used: number; total: number; light: LightKind; locale: Locale }) {
  const { used, total, light } = props;
  const { all, filled, width, height } = limitCells(used, total);
  return (
    <span className="inline-grid w-[6.75rem] gap-0.5 align-middle">
      <svg
        aria-hidden
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        shapeRendering="crispEdges"
        className="h-2.5 w-full"
      >
        <path d={all} className="fill-line" data-edge />
        {filled && <path d={filled} className={fills[light]} data-mark={light} />}
      </svg>
      <span className="text-fine text-ink-3">{viewText(props.locale)("ruler.used", { used, total })}</span>
    </span>
  );
}
