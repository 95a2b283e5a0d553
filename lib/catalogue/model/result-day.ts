import {
  type Limit as ClockLimit,
  type Day,
  dueAt,
  type RulerCell,
  ruler,
  type WorkCalendar,
} from "@/lib/platform/clock";
import type { Limit } from "../contract";

/** The day a person has the result by when the file is accepted on `start`; null for a limit that cannot be counted. */
export function resultDay(limit: Limit, start: Day, calendar: WorkCalendar): Day | null {
  return dueAt({ start, limit: clockLimit(limit), calendar }).due;
}

/** Years that day was counted over before their days off were announced: the guide says that they are assumed. */
export function assumedYears(limit: Limit, start: Day, calendar: WorkCalendar): number[] {
  return dueAt({ start, limit: clockLimit(limit), calendar }).assumed;
}

/** The ruler of that limit, every day of it still to come. Empty when the result is there at once. */
export function resultRuler(limit: Limit, start: Day, calendar: WorkCalendar, at: Date): RulerCell[] {
  return limit.n === 0 ? [] : ruler({ start, limit: clockLimit(limit), calendar }, at);
}

const clockLimit = ({ n, unit }: Limit): ClockLimit => ({ n, unit });
