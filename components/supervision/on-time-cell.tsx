import { createText, type Locale } from "@/lib/platform/i18n";
import { fewDecisions, type OnTime, onTimeTarget } from "@/lib/supervision/contract";
import { Cell } from "../ui/table";

/** The share of decisions in time, per cent with one decimal, rounded down: 99.96 is not all. */
export const onTimeShare = ({ done, onTime }: OnTime): number => Math.floor((onTime / Math.max(1, done)) * 1_000) / 10;

/** Where the axis of a table of shares begins: at 94, or lower where somebody is. */
export const axisFrom = (rows: readonly OnTime[]): number =>
  Math.min(94, ...rows.filter(({ done }) => done >= fewDecisions).map((row) => Math.floor(onTimeShare(row) / 2) * 2));

/** A share near 100 per cent: a dot on a line, the target as a tick, the figure, and what it is of. */
export function OnTimeCell(props: { row: OnTime; from: number; locale: Locale; className?: string }) {
  const { row, from, locale } = props;
  const t = createText(locale, "supervision");
  if (row.done < fewDecisions)
    return (
      <Cell className={props.className}>
        <span className="text-ink-3">{t("board.few", { n: row.done })}</span>
      </Cell>
    );
  const share = onTimeShare(row);
  const at = (percent: number) => `${((percent - from) / (100 - from)) * 100}%`;
  const below = share < onTimeTarget;
  return (
    <Cell className={props.className}>
      <span className="flex items-center gap-3" title={t("board.onTimeOf", { n: row.done, onTime: row.onTime })}>
        <span aria-hidden className="relative mx-1.5 block h-4 min-w-24 flex-1">
          <span className="absolute inset-x-0 top-[7px] border-line-2 border-t-2" />
          <span className="absolute top-0.5 h-3 border-ink-3 border-l-2" style={{ left: at(onTimeTarget) }} />
          <span
            data-edge
            className={`-translate-x-1/2 absolute top-[3px] size-2.5 rounded-full ${below ? "border-2 border-red-mark bg-surface" : "bg-blue-600"}`}
            style={{ left: at(share) }}
          />
        </span>
        <span className={`w-12 text-right tabular-nums ${below ? "font-semibold text-red-text" : ""}`}>{share}%</span>
        <span className="w-20 text-ink-2">{below && t("board.below")}</span>
      </span>
    </Cell>
  );
}
