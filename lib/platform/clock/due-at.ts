import { defaultCalendar, isNotified, type WorkCalendar } from "./calendar";
import { type ClockInputs, resumeOn, startOf } from "./clock-inputs";
import { type Day, dayOf, isoOf } from "./day";
import { dayTable } from "./day-table";
import { type End, endOfMeter } from "./end";
import { type Limit, longestLimit } from "./limit";
import { meterOf } from "./meter";
import { today } from "./now";

/** When a limit ends. Everything is null while a hold is open, and without a limit. */
export type Deadline = {
  due: Day | null;
  /** ISO 8601 with the offset of Shanghai, for people and programs; `dueInstant` is the same instant. */
  dueAt: string | null;
  warnAt: string | null;
  dueInstant: Date | null;
  warnInstant: Date | null;
  /** While a hold is open: the end if the hold ended `today` (default: the present day). */
  ifResumedToday: { due: Day; dueAt: string } | null;
  /** Years counted over for which there is no notice: their days off are assumed. */
  assumed: number[];
};

/**
 * Computes when a limit ends. Pure (only `ifResumedToday` without `today` asks the present day).
 * - Days: the start day is day 0; day n ends at close of business. Working days leave out days off (行政许可法 82);
 *   a calendar-day limit whose last day is a day off or held ends on the next working day (民法典 203).
 * - Half days: those that open after the start; a bare start day is day 0 whole. Hours: office time from the start on.
 * - n = 0 is the same day (a day off or held: the next one that is neither).
 * - Both end days of a hold are left out; an extension in the same unit adds to the limit, another runs on after it.
 * Throws RangeError for days that do not exist, n out of range, a hold that ends before it begins, years out of range.
 */
export function dueAt(inputs: ClockInputs & { today?: Day }): Deadline {
  const calendar = inputs.calendar ?? defaultCalendar;
  const end = endOf(inputs, calendar);
  if (!inputs.limit) return { ...nothing, assumed: [] };
  if (end) {
    return {
      due: dayOf(end.due),
      dueAt: isoOf(end.due),
      warnAt: isoOf(end.warn),
      dueInstant: end.due,
      warnInstant: end.warn,
      ifResumedToday: null,
      assumed: assumedYears(inputs, dayOf(end.due), calendar),
    };
  }
  const resumed = resumeOn(inputs, inputs.today ?? today());
  const then = endOf(resumed, calendar);
  const ifResumedToday = then ? { due: dayOf(then.due), dueAt: isoOf(then.due) } : null;
  return { ...nothing, ifResumedToday, assumed: assumedYears(inputs, ifResumedToday?.due, calendar) };
}

const nothing = { due: null, dueAt: null, warnAt: null, dueInstant: null, warnInstant: null, ifResumedToday: null };

function assumedYears(inputs: ClockInputs, due: Day | undefined, calendar: WorkCalendar): number[] {
  const from = Number(startOf(inputs).day.slice(0, 4));
  const to = Number((due ?? String(from)).slice(0, 4));
  const years = Array.from({ length: Math.max(0, to - from) + 1 }, (_, i) => from + i);
  return years.filter((year) => !isNotified(year, calendar));
}

function endOf(inputs: ClockInputs, calendar: WorkCalendar): End | undefined {
  if (!inputs.limit) return undefined;
  const { holds, warn } = inputs;
  const limit = checked(inputs.limit);
  const more = inputs.extension && inputs.extension.n > 0 ? checked(inputs.extension) : undefined;
  const table = dayTable(calendar);
  const same = more?.unit === limit.unit;
  const end = endOfMeter(meterOf(table, limit.unit, inputs), same ? limit.n + more.n : limit.n, warn);
  if (!more || same || !end) return end;
  const byDays = more.unit === "working-day" || more.unit === "calendar-day";
  return endOfMeter(meterOf(table, more.unit, { start: byDays ? dayOf(end.due) : end.due, holds }), more.n, warn);
}

function checked(limit: Limit): Limit {
  if (Number.isInteger(limit.n) && limit.n >= 0 && limit.n <= longestLimit) return limit;
  throw new RangeError(`a limit is a whole number from 0 to ${longestLimit}: ${limit.n}`);
}
