import type { CityHealth } from "@/lib/exchange";
import { createText, type Locale } from "@/lib/platform/i18n";
import { countWords } from "../ui/count-words";
import { instantWords } from "../ui/date-words";
import { LightMark } from "../ui/light";
import { alarmWords } from "./admin-words";

type Alarm = CityHealth["alarms"][number];

/** How much there is, in the unit of its rule. A pulse that never was has no number. */
function valueWords({ value, unit }: Alarm, locale: Locale): string {
  const t = createText(locale, "admin");
  if (value === null || !Number.isFinite(value)) return "";
  if (unit === "count") return t("operations.valueCount", { n: countWords(value) });
  if (unit === "percent") return t("operations.valuePercent", { n: countWords(value) });
  if (value < 120) return t("operations.valueSeconds", { n: countWords(Math.round(value * 10) / 10) });
  if (value < 7_200) return t("operations.valueMinutes", { n: Math.round(value / 60) });
  return t("operations.valueHours", { n: countWords(Math.round(value / 3_600)) });
}

/** What is not as it should be: what, how much, since when, and what to do. */
export function AlarmList(props: { alarms: readonly Alarm[]; locale: Locale }) {
  const { alarms, locale } = props;
  const t = createText(locale, "admin");
  return (
    <ul className="divide-y divide-line">
      {alarms.map((alarm) => {
        const { title, act } = alarmWords(alarm.key, locale);
        const facts = [
          valueWords(alarm, locale),
          alarm.since ? t("operations.since", { at: instantWords(alarm.since, locale, "table") }) : "",
        ].filter(Boolean);
        return (
          <li key={alarm.key} className="flex items-start gap-4 px-5 py-3.5">
            <span className="mt-0.5 shrink-0">
              <LightMark kind={alarm.light} size={24} />
            </span>
            <div className="min-w-0">
              <p className="flex flex-wrap items-baseline gap-x-3">
                <b className="font-semibold text-staff">{title}</b>
                <span className="sr-only">{t(`operations.alarm-${alarm.light === "red" ? "red" : "yellow"}`)}</span>
                {facts.length > 0 && <span className="text-ink-2 text-table">{facts.join(t("operations.and"))}</span>}
              </p>
              <p className="text-table">{act}</p>
              <p className="text-fine text-ink-3">{t("operations.chapter", { key: alarm.key })}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
