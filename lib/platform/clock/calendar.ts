import type { Day } from "./day";
import { notices } from "./notices";

/** What the State Council announced for a year: days off (weekends inside them included) and make-up working days. */
export type YearNotice = { year: number; off: readonly Day[]; work: readonly Day[]; source?: string };

/** Office hours from a date of the year ("MM-DD") until the next season begins; before the first, the last one holds. */
export type OfficeSeason = {
  from: string;
  morning: readonly [opens: string, closes: string];
  afternoon: readonly [opens: string, closes: string];
};

/** All the clock needs to know of days. Plain data: a table of the database, an import, or the default below. */
export type WorkCalendar = { years: readonly YearNotice[]; officeHours: readonly OfficeSeason[] };

/** 08:30–12:00 and 13:30–17:00 all the year. */
export const defaultOfficeHours: readonly OfficeSeason[] = [
  { from: "01-01", morning: ["08:30", "12:00"], afternoon: ["13:30", "17:00"] },
];

/** The notices known to this version, with the default office hours. */
export const defaultCalendar: WorkCalendar = { years: notices, officeHours: defaultOfficeHours };

/** Whether a year's days off come from a notice; if not, they are the statutory holidays and every answer says so. */
export function isNotified(year: number, calendar: WorkCalendar = defaultCalendar): boolean {
  return calendar.years.some((notice) => notice.year === year);
}
