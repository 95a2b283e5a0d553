import type { Locale } from "@/lib/platform/i18n/locale";
import { classNames } from "../ui/class-names";
import { weekdayShort } from "../ui/date-words";
import { viewText } from "../ui/view-text";
import type { RulerPart } from "./ruler-parts";

export type RulerWords = {
  /** What happened on the first day: 受理, 今天申请. */
  start?: string;
  /** What the last day is: 最晚, 出结果. */
  due?: string;
};

const grounds: Record<RulerPart["sort"], string> = {
  start: "bg-surface",
  used: "bg-blue-50",
  ahead: "bg-surface",
  over: "bg-red-50",
  off: "bg-surface hatch-off",
  held: "hatch-stopped",
};

/** 11/26 on the first cell and when the month turns, else the bare day. Folded parts name both ends. */
function dayFigures(part: RulerPart, withMonth: boolean): string {
  const [, month = 0, day = 0] = part.from.day.split("-").map(Number);
  const [, lastMonth = 0, lastDay = 0] = part.to.day.split("-").map(Number);
  const first = withMonth || part.days > 1 || day === 1 ? `${month}/${day}` : `${day}`;
  if (part.days === 1) return first;
  return month === lastMonth ? `${first}–${lastDay}` : `${first}–${lastMonth}/${lastDay}`;
}

function footWords(part: RulerPart, locale: Locale, words: RulerWords, limit: number, dense: boolean): string {
  const t = viewText(locale);
  if (part.due) return words.due ?? t("ruler.due");
  if (part.expected) return t("ruler.expected");
  if (part.sort === "start") return words.start ?? t("ruler.start");
  if (part.sort === "held") return part.days > 1 ? t("ruler.heldDays", { n: part.days }) : t("ruler.held");
  const { counts } = part;
  if (part.sort === "over" && counts) return t("ruler.over", { n: Math.round((counts.last - limit) * 100) / 100 });
  if (part.today && !counts) return t("ruler.today");
  if (!counts) return dense ? "" : t("ruler.off");
  const n = counts.first === counts.last ? `${counts.last}` : `${counts.first}–${counts.last}`;
  return dense ? n : t("ruler.count", { n });
}

/** How much place a word takes: a Chinese character as much as two letters. */
const widthOf = (word: string): number => word.replace(/\p{Script=Han}/gu, "--").length;

/** The word under the day. A long one ("accepted") gives way to the usual short one where the cells are narrow. */
function Foot(props: Parameters<typeof RulerCellView>[0]) {
  const { part, locale, words, limit, dense } = props;
  const word = footWords(part, locale, words, limit, dense);
  if (widthOf(word) <= 6) return word;
  const short = footWords(part, locale, {}, limit, dense);
  return (
    <>
      <span className="@max-xl:hidden">{word}</span>
      <span className="@xl:hidden">{short}</span>
    </>
  );
}

/** One cell of the ruler: day of the week, day, count. Ring today, solid on the due day. */
export function RulerCellView(props: {
  part: RulerPart;
  first: boolean;
  locale: Locale;
  words: RulerWords;
  limit: number;
  dense: boolean;
}) {
  const { part, locale } = props;
  const quiet = part.sort === "off" || part.sort === "held";
  const head = part.days > 1 ? viewText(locale)("ruler.days", { n: part.days }) : weekdayShort(part.from.day, locale);
  return (
    <div
      data-sort={part.sort}
      data-weekday={props.first ? part.from.weekday : undefined}
      data-days={part.days > 1 ? "many" : undefined}
      data-edge
      className={classNames(
        "relative flex min-w-0 flex-col items-center justify-center border-line border-r px-0.5 py-1.5 text-center last:border-r-0",
        `grow-${part.days}`,
        part.due ? "bg-blue-600 text-surface" : grounds[part.sort],
        part.today && "z-[1] outline-2 outline-blue-600 -outline-offset-2",
        part.today && part.due && "outline-surface -outline-offset-4",
        part.expected && "z-[1] outline-2 outline-blue-600 outline-dashed -outline-offset-2",
      )}
    >
      <span className={classNames("text-fine large:text-caption", part.due ? "text-surface" : "text-ink-3")}>
        {head}
      </span>
      <span
        className={classNames(
          "whitespace-nowrap text-staff large:text-small",
          part.due ? "font-semibold" : quiet ? "text-ink-3" : "font-medium text-ink",
          part.sort === "held" && "text-ink-2",
        )}
      >
        {dayFigures(part, props.first)}
      </span>
      <span
        className={classNames(
          "min-h-[1.125rem] text-fine large:text-caption",
          part.due ? "text-surface" : part.sort === "over" ? "text-red-text" : quiet ? "text-ink-3" : "text-blue-700",
        )}
      >
        <Foot {...props} />
      </span>
    </div>
  );
}
