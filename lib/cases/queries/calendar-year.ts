import type { Actor } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import { type Day, isNotified, notices, statutoryDaysOff } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { requireCalendarKeeper } from "../policy";

/** A year as the city counts it. */
export type CalendarYear = {
  year: number;
  off: Day[];
  work: Day[];
  /** The notice it comes from; null for a year that has none: then the days off are the statutory holidays. */
  notice: { title: string; entered: boolean } | null;
};

/** One year of the city's calendar, for those who keep it. Refuses case/not-allowed. */
export async function getCalendarYear(actor: Actor, year: number): Promise<CalendarYear> {
  requireCalendarKeeper(actor);
  const [calendar, entered] = await Promise.all([
    currentCalendar(),
    db().calendarDay.findFirst({ where: { year }, orderBy: { day: "asc" }, select: { name: true } }),
  ]);
  const known = calendar.years.find((one) => one.year === year);
  if (!known || !isNotified(year, calendar)) return { year, off: statutoryDaysOff(year), work: [], notice: null };
  const title = entered && !["off", "make-up"].includes(entered.name) ? entered.name : null;
  const builtIn = notices.find((one) => one.year === year)?.source ?? "";
  return {
    year,
    off: [...known.off],
    work: [...known.work],
    notice: { title: title ?? builtIn, entered: title !== null },
  };
}
