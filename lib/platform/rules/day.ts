import { addDays, addMonths, isDay } from "@/lib/platform/clock/day";

/** A calendar day, "YYYY-MM-DD"; no hour, no time zone. */
export class Day {
  constructor(readonly iso: string) {}
}

/** A length of time in whole days or in whole months; hours are refused, because a day has no hour to add them to. */
export class Span {
  constructor(
    readonly unit: "days" | "months",
    readonly length: number,
  ) {}
}

/** Reads "2026-01-31"; null when there is no such day. */
export const readDay = (text: string): Day | null => (isDay(text) ? new Day(text) : null);

/** The day of a year, month (1–12) and day; null when there is none. */
export function dayOf(year: number, month: number, day: number): Day | null {
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  return readDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Year, month or day of a day; null for any other name. */
export function partOf(day: Day, name: string): number | null {
  const index = ["year", "month", "day"].indexOf(name);
  return index < 0 ? null : Number(day.iso.split("-")[index]);
}

/** Reads "P30D", "P2Y", "P1Y6M", "-P1D", "P1DT0H"; null for hours, or for days mixed with months. */
export function readSpan(text: string): Span | null {
  const parts = /^(-?)P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,7})D)?(?:T0+[HMS])?$/.exec(text);
  if (!parts) return null;
  const [, sign, years, months, days] = parts;
  if (days !== undefined && (years !== undefined || months !== undefined)) return null;
  const factor = sign ? -1 : 1;
  if (days !== undefined) return new Span("days", factor * Number(days) + 0);
  return new Span("months", factor * (Number(years ?? 0) * 12 + Number(months ?? 0)) + 0);
}

export function writeSpan(span: Span): string {
  const sign = span.length < 0 ? "-" : "";
  const length = Math.abs(span.length);
  if (span.unit === "days") return `${sign}P${length}D`;
  const [years, months] = [Math.floor(length / 12), length % 12];
  return `${sign}P${years ? `${years}Y` : ""}${months || !years ? `${months}M` : ""}`;
}

/** Adds days, or months with the day held to the month's last one (民法典 202). null outside the years 100 to 9999. */
export function addSpan(day: Day, span: Span): Day | null {
  try {
    return readDay(span.unit === "days" ? addDays(day.iso, span.length) : addMonths(day.iso, span.length));
  } catch {
    return null;
  }
}
