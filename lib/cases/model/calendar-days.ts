import { addDays, type Day, isWorkingDay, type WorkCalendar } from "@/lib/platform/clock";

/** All days of a year. */
export function daysOfYear(year: number): Day[] {
  const days: Day[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1)) days.push(day);
  return days;
}

/** A calendar in which one year is as told. */
export const withYear = (
  calendar: WorkCalendar,
  year: number,
  off: readonly Day[],
  work: readonly Day[],
): WorkCalendar => ({
  ...calendar,
  years: [...calendar.years.filter((one) => one.year !== year), { year, off, work }],
});

/** The days of a year that one calendar works and the other does not. */
export const differingDays = (year: number, before: WorkCalendar, after: WorkCalendar): Day[] =>
  daysOfYear(year).filter((day) => isWorkingDay(day, before) !== isWorkingDay(day, after));
