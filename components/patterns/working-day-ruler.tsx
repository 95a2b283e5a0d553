import type { RulerCell } from "@/lib/platform/clock/ruler";
import type { Locale } from "@/lib/platform/i18n/locale";
import { classNames } from "../ui/class-names";
import { viewText } from "../ui/view-text";
import { RulerBar } from "./ruler-bar";
import { RulerCellView, type RulerWords } from "./ruler-cell";
import { rulerParts, rulerShape } from "./ruler-parts";
import { rulerText } from "./ruler-text";

type Props = {
  /** From `ruler()` of the clock: one cell per calendar day. */
  cells: readonly RulerCell[];
  locale: Locale;
  words?: RulerWords;
  /** Counter and approver screens: bare counts, no legend. */
  dense?: boolean;
  legend?: boolean;
};

const legendGrounds = { used: "bg-blue-50", held: "hatch-stopped", off: "hatch-off", over: "bg-red-50" } as const;

/** 工作日尺, our signature: how a limit turns into a date, day by day. Every day has a cell up to 14; weeks fold up to
 *  30; beyond, a bar. In a narrow place the days stand in weeks like a calendar. The same is said in sentences. */
export function WorkingDayRuler(props: Props) {
  const { cells, locale, words = {}, dense = false } = props;
  const t = viewText(locale);
  const shape = rulerShape(cells);
  const parts = rulerParts(cells);
  const limit = (cells.find((cell) => cell.due) ?? cells.find((cell) => cell.expected))?.count ?? 0;
  const seen = (["used", "held", "off", "over"] as const).filter((sort) => parts.some((part) => part.sort === sort));
  return (
    <figure className="@container m-0">
      <figcaption className="sr-only">{rulerText(cells, locale)}</figcaption>
      <div aria-hidden>
        {shape === "bar" ? (
          <RulerBar parts={parts} locale={locale} words={words} />
        ) : (
          <div
            className={classNames(
              "overflow-hidden rounded-control border border-line-2 bg-surface large:@max-xl:day-rows",
              shape === "days"
                ? classNames(
                    "grid auto-cols-fr grid-flow-col",
                    cells.length > 8
                      ? "@max-xl:calendar-weeks"
                      : cells.length > 6
                        ? "@max-sm:calendar-weeks"
                        : "@max-xs:calendar-weeks",
                  )
                : "flex [&>*]:min-w-11 [&:lang(en)>*]:min-w-[3.75rem] [&>[data-days=many]]:min-w-[5.25rem] [&>*]:basis-0 @max-xl:flex-wrap",
            )}
          >
            {parts.map((part, index) => (
              <RulerCellView key={part.from.day} {...{ part, locale, words, limit, dense }} first={index === 0} />
            ))}
          </div>
        )}
        {props.legend && shape !== "bar" && seen.length > 0 && (
          <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-caption text-ink-2">
            {seen.map((sort) => (
              <span key={sort} className="inline-flex items-center gap-1.5">
                <span className={classNames("size-3.5 border border-line-2", legendGrounds[sort])} />
                {t(`ruler.legend.${sort}`)}
              </span>
            ))}
          </p>
        )}
      </div>
    </figure>
  );
}
