/** The public door of the clock. Safe for the browser; `withClock` (server only) is in `./with-clock`. */
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
export { compactInstant, formatDay, formatInstant, formatShortDay, formatTime, weekdayName } from "./format";
export { now, today } from "./now";
