import { addDays, type ClockInputs, dueAt, isWorkingDay } from "@/lib/platform/clock";
import type { Locale } from "@/lib/platform/i18n";
import { dateWords } from "../ui/date-words";

/** How many days of a hold are told ahead; a longer one is told without its day. */
const toldAhead = 60;
/** 行政许可法 art. 42(1). */
const longestExtension = 10;

/** The n-th working day after a day. */
function workingDaysOn(from: string, n: number, inputs: ClockInputs): string {
  let day = from;
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, inputs.calendar)) left -= 1;
  }
  return day;
}

/** The due day if the clock stopped today and went on after n working days (the day of resuming belongs to the hold). */
export function dueAfterHold(inputs: ClockInputs, today: string, n: number): string | null {
  const holds = [...(inputs.holds ?? []), { from: today, to: workingDaysOn(today, n, inputs) }];
  return dueAt({ ...inputs, holds }).due;
}

/** The due day if the limit were longer by n working days. */
export function dueAfterExtension(inputs: ClockInputs, n: number): string | null {
  return dueAt({ ...inputs, extension: { n: (inputs.extension?.n ?? 0) + n, unit: "working-day" } }).due;
}

/** Both, in words, for every length that may be chosen. */
export function datesAhead(inputs: ClockInputs, today: string, locale: Locale) {
  const list = (n: number, dueOf: (n: number) => string | null) =>
    Array.from({ length: n }, (_, i) => dueOf(i + 1)).flatMap((day) => (day ? [dateWords(day, locale)] : []));
  return {
    dueAfterHold: list(toldAhead, (n) => dueAfterHold(inputs, today, n)),
    dueAfterExtension: list(longestExtension, (n) => dueAfterExtension(inputs, n)),
  };
}
