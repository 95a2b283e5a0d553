"use client";
import { weekday } from "@/lib/platform/clock/day";
import { formatDay, weekdayName } from "@/lib/platform/clock/format";
import { classNames } from "../ui/class-names";
import { dateWords, weekdayShort } from "../ui/date-words";
import { useLocale, useText } from "../ui/locale";
import { type DayKind, kindOf, type YearDays } from "./calendar-days";

const looks: Record<DayKind, string> = {
  working: "bg-surface text-ink",
  weekend: "bg-sunken text-ink-2",
  off: "hatch-off text-ink-2",
  "make-up": "bg-blue-50 font-semibold text-blue-700",
};

/** Where the first day stands in its week: by its ISO weekday. */
const columns = [
  "",
  "col-start-1",
  "col-start-2",
  "col-start-3",
  "col-start-4",
  "col-start-5",
  "col-start-6",
  "col-start-7",
];

/** One month: a cell per day, Monday first; pressing a day turns it over. What was changed has a blue edge. */
export function MonthGrid(props: {
  days: readonly string[];
  year: YearDays;
  before: YearDays;
  today: string;
  onTurn: (day: string) => void;
}) {
  const locale = useLocale();
  const t = useText("admin");
  const [first = "2026-01-01"] = props.days;
  const month =
    locale === "en" ? formatDay(first, locale).split(" ").slice(1).join(" ") : `${Number(first.slice(5, 7))}月`;
  return (
    <section aria-label={month} className="rounded-card border border-line bg-surface p-3">
      <h2 className="pb-2 text-panel">{month}</h2>
      <div className="grid grid-cols-7 gap-px text-center text-fine">
        {props.days
          .slice(0, 7)
          .toSorted((a, b) => weekday(a) - weekday(b))
          .map((day) => (
            <span key={day} aria-hidden className="py-1 text-ink-3">
              {weekdayShort(day, locale)}
            </span>
          ))}
        {props.days.map((day, index) => {
          const kind = kindOf(day, props.year);
          const changed = kind !== kindOf(day, props.before);
          const said = t(`calendar.day.${kind}`, { day: dateWords(day, locale), weekday: weekdayName(day, locale) });
          return (
            <button
              key={day}
              type="button"
              aria-label={changed ? `${said} · ${t("calendar.legend.changed")}` : said}
              onClick={() => props.onTurn(day)}
              className={classNames(
                "flex min-h-9 flex-col items-center justify-center rounded-tag text-table tabular-nums hover:outline-2 hover:outline-blue-600",
                looks[kind],
                index === 0 && columns[weekday(day)],
                day === props.today && "ring-2 ring-blue-600 ring-inset",
                changed && "outline-2 outline-blue-600 -outline-offset-2 underline",
              )}
            >
              {Number(day.slice(8))}
            </button>
          );
        })}
      </div>
    </section>
  );
}
