import { whenChanged } from "../changes";
import { defaultCalendar, type WorkCalendar } from "../clock";
import { db, onPrimary } from "../db";

let known: { calendar: WorkCalendar; readAt: number } | undefined;
/** How often it was forgotten: what was being read meanwhile may be the calendar before the change. */
let forgotten = 0;

/** How long a process trusts its copy of the calendar table, in milliseconds. A change is announced (lib/platform/changes). */
const trustedFor = 60_000;

/**
 * The city's calendar: the days in the table that administrators edit (holidays, make-up days), a year at a time; the
 * built-in notices for years the table does not have.
 */
export async function currentCalendar(): Promise<WorkCalendar> {
  if (known && performance.now() - known.readAt < trustedFor) return known.calendar;
  const begun = forgotten;
  const rows = await onPrimary(() => db().calendarDay.findMany({ orderBy: { day: "asc" } }));
  const edited = new Set(rows.map((row) => row.year));
  const years = [...edited].map((year) => ({
    year,
    off: rows.filter((row) => row.year === year && !row.working).map((row) => row.day),
    work: rows.filter((row) => row.year === year && row.working).map((row) => row.day),
  }));
  const calendar = {
    ...defaultCalendar,
    years: [...defaultCalendar.years.filter((one) => !edited.has(one.year)), ...years],
  };
  if (begun === forgotten) known = { calendar, readAt: performance.now() };
  return calendar;
}

/** After the table has been edited in this process. */
export function forgetCalendar(): void {
  known = undefined;
  forgotten += 1;
}
whenChanged("calendar", forgetCalendar);
