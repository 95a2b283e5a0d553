import type { Locale } from "@/lib/platform/i18n/locale";
import { Bar } from "../ui/bar";
import { dateWords } from "../ui/date-words";
import { viewText } from "../ui/view-text";
import type { RulerWords } from "./ruler-cell";
import type { RulerPart } from "./ruler-parts";

const grounds: Record<RulerPart["sort"], string> = {
  start: "bg-blue-200",
  used: "bg-blue-200",
  ahead: "bg-surface",
  over: "bg-red-50",
  off: "bg-surface",
  held: "hatch-stopped",
};

/** More than 30 days: one bar, as long as the days are many, with marks at today and at the end. */
export function RulerBar(props: { parts: RulerPart[]; locale: Locale; words: RulerWords }) {
  const { parts, locale, words } = props;
  const t = viewText(locale);
  const total = parts.reduce((sum, part) => sum + part.days, 0);
  const first = parts[0];
  const end = parts.find((part) => part.due) ?? parts.find((part) => part.expected);
  const upTo = (wanted: RulerPart) => {
    const before = parts.slice(0, parts.indexOf(wanted)).reduce((sum, part) => sum + part.days, 0);
    return ((before + wanted.days / 2) / total) * 100;
  };
  const today = parts.find((part) => part.today);
  const todayAt = today ? upTo(today) : 0;
  return (
    <div>
      <div className="relative h-6 text-fine">
        {today && (
          <div className={`absolute inset-x-0 flex ${todayAt > 50 ? "flex-row-reverse" : ""}`}>
            <Bar width={`${Math.min(todayAt, 100 - todayAt)}%`} className="shrink-0" />
            <span className="whitespace-nowrap text-blue-700">
              {t("ruler.today")} {dateWords(today.from.day, locale)}
              {today.counts && ` · ${t("ruler.count", { n: today.counts.last })}`}
            </span>
          </div>
        )}
      </div>
      <div data-edge className="relative flex h-5 rounded-tag border border-line-2">
        {parts.map((part) => (
          <Bar
            key={part.from.day}
            width={`${(part.days / total) * 100}%`}
            className={`min-w-0 ${part.due ? "bg-blue-600" : grounds[part.sort]}`}
          />
        ))}
        {today && (
          <span className="absolute inset-x-0 -top-1.5 -bottom-1.5 flex">
            <Bar width={`${todayAt}%`} className="shrink-0" />
            <span className="w-0.5 bg-blue-600" />
          </span>
        )}
        {end && (
          <span className="absolute inset-x-0 -top-0.5 -bottom-2 flex">
            <Bar width={`${upTo(end)}%`} className="shrink-0" />
            <span className="-ml-0.5 w-1 bg-blue-600" />
          </span>
        )}
      </div>
      <div className="mt-2 flex justify-between gap-4 text-fine">
        {first && (
          <span className="text-ink-2">
            {words.start ?? t("ruler.start")} {dateWords(first.from.day, locale)}
          </span>
        )}
        {end && (
          <span className="font-semibold text-blue-700">
            {end.expected ? t("ruler.expected") : (words.due ?? t("ruler.due"))}{" "}
            {dateWords(end.from.day, locale, "weekday")}
          </span>
        )}
      </div>
    </div>
  );
}
