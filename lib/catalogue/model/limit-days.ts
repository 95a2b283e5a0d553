import type { Limit } from "../contract";

/** Half days and hours as parts of a working day of seven hours (8:30–12:00, 13:30–17:00). */
const perWorkingDay: Record<Exclude<Limit["unit"], "calendar-day">, number> = {
  "working-day": 1,
  "half-day": 2,
  hour: 7,
};

/** A limit in working days, to compare limits of different units: seven calendar days are five working days. */
export function inWorkingDays({ n, unit }: Limit): number {
  return unit === "calendar-day" ? (n * 5) / 7 : n / perWorkingDay[unit];
}
