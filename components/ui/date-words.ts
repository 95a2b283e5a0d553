import { dayOf, instantFrom, isDay } from "@/lib/platform/clock/day";
import { formatDay, formatTime, weekdayName } from "@/lib/platform/clock/format";
import type { Locale } from "@/lib/platform/i18n/locale";

export type DateStyle = "day" | "weekday" | "full" | "table" | "table-year";

/** A day ("YYYY-MM-DD", Shanghai) in words. day 12月3日 / 3 December · weekday adds the day of the week · full adds
 *  the year · table 12-03 · table-year 2026-12-03. A text that is no day comes back as it is. */
export function dateWords(day: string, locale: Locale, style: DateStyle = "day"): string {
  if (!isDay(day)) return day;
  if (style === "table") return day.slice(5);
  if (style === "table-year") return day;
  const full = formatDay(day, locale);
  if (style === "full") return full;
  const plain = locale === "en" ? full.slice(0, -5) : full.slice(5);
  if (style === "day") return plain;
  return locale === "en" ? `${weekdayName(day, locale)} ${plain}` : `${plain}（${weekdayName(day, locale)}）`;
}

/** 四 / Thu: the head of a calendar cell. */
export function weekdayShort(day: string, locale: Locale): string {
  const name = weekdayName(day, locale);
  return locale === "en" ? name.slice(0, 3) : name.slice(-1);
}

/** 11月27日 10:26 / 27 November 10:26; style "table" 11-27 10:26. Texts are ISO 8601; any other comes back as it is. */
export function instantWords(at: Date | string, locale: Locale, style: DateStyle = "day"): string {
  try {
    const instant = instantFrom(at);
    return `${dateWords(dayOf(instant), locale, style)} ${formatTime(instant)}`;
  } catch {
    return String(at);
  }
}
