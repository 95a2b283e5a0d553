import { addDays, isWorkingDay, today } from "@/lib/platform/clock";

/** The working day n working days before (negative) or after today; today itself when n is 0 and offices work. */
export function workingDay(n: number, from = today()): string {
  let day = from;
  let left = Math.abs(n);
  while (!isWorkingDay(day)) day = addDays(day, -1);
  while (left > 0) {
    day = addDays(day, n < 0 ? -1 : 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
