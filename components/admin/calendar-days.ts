import { addDays, type Day, weekday } from "@/lib/platform/clock/day";

/** The two lists of a year, as a notice has them: what is off though it were worked, and worked though it were off. */
export type YearDays = { off: ReadonlySet<Day>; work: ReadonlySet<Day> };
/** How a day of a year counts. */
export type DayKind = "working" | "off" | "weekend" | "make-up";

const isWeekend = (day: Day): boolean => weekday(day) > 5;

export function kindOf(day: Day, { off, work }: YearDays): DayKind {
  if (off.has(day)) return "off";
  if (work.has(day)) return "make-up";
  return isWeekend(day) ? "weekend" : "working";
}

/** A day turned over: what was worked is off, what was off is worked. */
export function turnedOver(day: Day, days: YearDays): YearDays {
  const [off, work] = [new Set(days.off), new Set(days.work)];
  const kind = kindOf(day, days);
  off.delete(day);
  work.delete(day);
  if (kind === "working" || (kind === "make-up" && !isWeekend(day))) off.add(day);
  else if (isWeekend(day) && kind !== "make-up") work.add(day);
  return { off, work };
}

const isWorked = (kind: DayKind): boolean => kind === "working" || kind === "make-up";

/** Days that one has as worked and the other as off. */
export const changedDays = (days: readonly Day[], before: YearDays, after: YearDays): Day[] =>
  days.filter((day) => isWorked(kindOf(day, before)) !== isWorked(kindOf(day, after)));

/** The days of each month of a year, January first. */
export function monthsOf(year: number): Day[][] {
  const months: Day[][] = Array.from({ length: 12 }, () => []);
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(day, 1))
    months[Number(day.slice(5, 7)) - 1]?.push(day);
  return months;
}

/** How many days of a year are worked. */
export const countWorked = (days: readonly Day[], year: YearDays): number =>
  days.filter((day) => isWorked(kindOf(day, year))).length;
