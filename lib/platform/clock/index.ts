/** The public door of the clock. Safe for the browser; `withClock` (server only) is in `./with-clock`. */
export {
  defaultCalendar,
  defaultOfficeHours,
  isNotified,
  type OfficeSeason,
  type WorkCalendar,
  type YearNotice,
} from "./calendar";
export { asKnownAt, type ClockInputs, type Extension, type HoldSpan } from "./clock-inputs";
export {
  addDays,
  addMinutes,
  addMonths,
  type Day,
  dayOf,
  daysBetween,
  instantFrom,
  instantOf,
  instantOfMillis,
  isDay,
  isoOf,
  partsOf,
  weekday,
} from "./day";
export { isWorkingDay, workingDaysBetween } from "./day-table";
export { type Deadline, dueAt } from "./due-at";
export { type Elapsed, elapsed } from "./elapsed";
export { compactInstant, formatDay, formatInstant, formatShortDay, formatTime, weekdayName } from "./format";
export { isoText } from "./iso-text";
export { type Flip, flips, type Light, light, nextFlipAt } from "./light";
export { type Limit, type LimitUnit, limitUnits, longestLimit, parseLimit } from "./limit";
export { notices } from "./notices";
export { now, today } from "./now";
export { type RulerCell, ruler } from "./ruler";
export { statutoryDaysOff } from "./statutory-holidays";
