import type { Locale } from "@/lib/platform/i18n/locale";
import { type Day, dayOf, partsOf, weekday } from "./day";

const zhWeekdays = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"];
const enWeekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const enMonths = [
  ..."January February March April May June July August September October November December".split(" "),
];
const two = (n: number) => String(n).padStart(2, "0");

/** "星期二" / "Tuesday". */
export function weekdayName(day: Day, locale: Locale): string {
  return (locale === "en" ? enWeekdays : zhWeekdays)[weekday(day) - 1] ?? "";
}

/** "2026年2月24日" / "24 February 2026". */
export function formatDay(day: Day, locale: Locale): string {
  const [year, month = 0, date = 0] = day.split("-").map(Number);
  return locale === "en" ? `${date} ${enMonths[month - 1]} ${year}` : `${year}年${month}月${date}日`;
}

/** Without the year: "2月24日" / "24 Feb". */
export function formatShortDay(day: Day, locale: Locale): string {
  const [, month = 0, date = 0] = day.split("-").map(Number);
  return locale === "en" ? `${date} ${enMonths[month - 1]?.slice(0, 3)}` : `${month}月${date}日`;
}

/** "17:00" as a clock in Shanghai shows it. */
export function formatTime(instant: Date): string {
  const { hour, minute } = partsOf(instant);
  return `${two(hour)}:${two(minute)}`;
}

/** "2026年2月24日 17:00" / "24 February 2026, 17:00". */
export function formatInstant(instant: Date, locale: Locale): string {
  return `${formatDay(dayOf(instant), locale)}${locale === "en" ? ", " : " "}${formatTime(instant)}`;
}

/** "20260224170000": the form of file names, signatures and the exchange interfaces. */
export function compactInstant(instant: Date): string {
  const p = partsOf(instant);
  return `${p.year}${two(p.month)}${two(p.day)}${two(p.hour)}${two(p.minute)}${two(p.second)}`;
}
