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
        <span className="mx-1.5 h-4 min-w-24 flex-1">
          <svg aria-hidden className="size-full overflow-visible stroke-2">
            <line x2="100%" y1="8" y2="8" className="stroke-line-2" />
            <line x1={at(onTimeTarget)} x2={at(onTimeTarget)} y1="2" y2="14" className="translate-x-px stroke-ink-3" />
            {below ? (
              <circle cx={at(share)} cy="8" r="4" className="fill-surface stroke-red-mark" />
            ) : (
              <circle cx={at(share)} cy="8" r="5" className="fill-blue-600" />
            )}
          </svg>
        </span>
        <span className={`w-12 text-right tabular-nums ${below ? "font-semibold text-red-text" : ""}`}>{share}%</span>
        <span className="w-20 text-ink-2">{below && t("board.below")}</span>
      </span>
    </Cell>
  );
}
