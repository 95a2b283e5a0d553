import { addDays, addMonths } from "@/lib/platform/clock";

/** Valid from the day of the decision; `years` of validity end the day before the anniversary, null is without end. */
export function validityOf(decidedOn: string, years: number | null | undefined): { from: string; to: string | null } {
  return { from: decidedOn, to: years ? addDays(addMonths(decidedOn, 12 * years), -1) : null };
}
