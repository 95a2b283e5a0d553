import type { Locale } from "@/lib/platform/i18n/locale";
import { classNames } from "../ui/class-names";
import type { LightKind } from "../ui/light";
import { viewText } from "../ui/view-text";

const fills: Record<LightKind, string> = {
  green: "bg-blue-600",
  yellow: "bg-amber-mark",
  red: "bg-red-mark",
  stopped: "bg-slate-text/60",
  none: "bg-line",
};

/** The ruler of a list row: a cell per working day, filled as they are used (halves too), the numbers under it. The
 *  light itself stands in its own column. Over 24 days one bar. */
export function LimitBar(props: { used: number; total: number; light: LightKind; locale: Locale }) {
  const { used, total, light } = props;
  const count = total > 24 ? 1 : Math.max(1, Math.ceil(total));
  const perCell = total / count || 1;
  const cells = Array.from({ length: count }, (_, day) => ({
    day,
    share: Math.min(1, Math.max(0, used / perCell - day)),
  }));
  return (
    <span className="inline-grid w-[6.75rem] gap-0.5 align-middle">
      <span aria-hidden className="flex h-2.5 gap-px">
        {cells.map(({ day, share }) => (
          <span key={day} className="flex flex-1 bg-line" data-edge>
            <span
              className={classNames("h-full", fills[light])}
              style={{ width: `${share * 100}%` }}
              data-mark={light}
            />
          </span>
        ))}
      </span>
      <span className="text-fine text-ink-3">{viewText(props.locale)("ruler.used", { used, total })}</span>
    </span>
  );
}
