/** A day in Asia/Shanghai, "YYYY-MM-DD". Compares as text. */
export type Day = string;

const dayMs = 86_400_000;
/** Asia/Shanghai has had no summer time since 1991, so that the offset is a number and not a table. */
const shanghaiMs = 8 * 3_600_000;
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const timePattern = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Days before the first of March of the year 0, in which this arithmetic begins, from 1970-01-01. */
const fromMarch = 719_468;
/** Days of 400 years of the Gregorian calendar. */
const era = 146_097;

/**
 * Days since 1970-01-01 of a date. Counted in years from March, whose last day may be the 29th of February, so that no month
 * needs a table; no Date, because a page counts thousands of days and the page framework makes every Date dear.
 */
function serialOfDate(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const inEra = y - Math.floor(y / 400) * 400;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const days = inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear;
  return Math.floor(y / 400) * era + days - fromMarch;
}

/** Days that were read before: a list of fifty cases reads the same few days some thousand times. */
const serials = new Map<string, number>();
/** A hundred years; the calendar of a city never fills it. */
const mostSerials = 36_525;

/** Days since 1970-01-01 of an existing day, else undefined ("2026-02-30", "2026-2-3", ""). */
function serialOrNothing(text: string): number | undefined {
  const known = serials.get(text);
  if (known !== undefined) return known;
  const serial = readSerial(text);
  if (serial === undefined) return undefined;
  if (serials.size >= mostSerials) serials.clear();
  serials.set(text, serial);
  return serial;
}

function readSerial(text: string): number | undefined {
  const match = dayPattern.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 100 || month < 1 || month > 12 || day < 1) return undefined;
  const serial = serialOfDate(year, month, day);
  return day <= 28 || dayFromSerial(serial) === text ? serial : undefined;
}

/** Whether the text is a day that exists. */
export function isDay(text: unknown): text is Day {
  return typeof text === "string" && serialOrNothing(text) !== undefined;
}

/** Days since 1970-01-01. Throws RangeError for a day that does not exist. */
export function serialOf(day: Day): number {
  const serial = serialOrNothing(day);
  if (serial === undefined) throw new RangeError(`not a day: ${day}`);
  return serial;
}

const twoDigits = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0"));

/** The inverse of `serialOf`. Throws RangeError for what is no whole number. */
export function dayFromSerial(serial: number): Day {
  if (!Number.isInteger(serial)) throw new RangeError(`not a day's number: ${serial}`);
  const days = serial + fromMarch;
  const inEra = days - Math.floor(days / era) * era;
  const leaps = Math.floor(inEra / 1_460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const yearOfEra = Math.floor((inEra - leaps) / 365);
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromThird = Math.floor((5 * inYear + 2) / 153);
  const month = fromThird < 10 ? fromThird + 3 : fromThird - 9;
  const year = yearOfEra + Math.floor(days / era) * 400 + (month > 2 ? 0 : 1);
  const day = inYear - Math.floor((153 * fromThird + 2) / 5) + 1;
  return `${String(year).padStart(4, "0")}-${twoDigits[month]}-${twoDigits[day]}`;
}

/** The day `n` calendar days later (earlier when negative). */
export function addDays(day: Day, n: number): Day {
  return dayFromSerial(serialOf(day) + n);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serialOf(to) - serialOf(from);
}

/** The day `n` months later; the last day of that month when it is shorter (民法典 202). */
export function addMonths(day: Day, n: number): Day {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  serialOf(day);
  const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + n, Math.min(date, last))).toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return weekdayOfSerial(serialOf(day));
}

/** 1 Monday … 7 Sunday, from days since 1970-01-01 (a Thursday). */
export function weekdayOfSerial(serial: number): number {
  return ((((serial + 3) % 7) + 7) % 7) + 1;
}

/** The day in Asia/Shanghai on which an instant falls. */
export function dayOf(instant: Date): Day {
  return dayFromSerial(Math.floor((instant.getTime() + shanghaiMs) / dayMs));
}

/** The instant at which a day in Asia/Shanghai reads "HH:mm" ("24:00" is the end of the day). */
export function instantOf(day: Day, time = "00:00"): Date {
  if (time === "24:00") return instantOfMinute(serialOf(day) + 1, 0);
  const match = timePattern.exec(time);
  if (!match) throw new RangeError(`not a time of day: ${time}`);
  return instantOfMinute(serialOf(day), Number(match[1]) * 60 + Number(match[2]));
}

/** The instant `minute` minutes after 00:00 in Asia/Shanghai of the day with that serial. */
export function instantOfMinute(serial: number, minute: number): Date {
  return new Date(serial * dayMs + minute * 60_000 - shanghaiMs);
}

/** Reads a Date, a day (00:00 in Asia/Shanghai) or an ISO 8601 instant that names its offset. RangeError otherwise. */
export function instantFrom(value: Date | string): Date {
  if (typeof value === "string") {
    const serial = serialOrNothing(value);
    if (serial !== undefined) return instantOfMinute(serial, 0);
    if (!instantPattern.test(value) || !isDay(value.slice(0, 10))) throw new RangeError(`not an instant: ${value}`);
  }
  const instant = new Date(value);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`not an instant: ${String(value)}`);
  return instant;
}

/** The instant `minutes` later (earlier when negative; fractions allowed). */
export function addMinutes(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

/** The instant of a number of milliseconds since 1970. */
export function instantOfMillis(millis: number): Date {
  return new Date(millis);
}

/** Year, month 1–12, day, hour, minute, second and millisecond of an instant as a clock in Shanghai shows them. */
export function partsOf(instant: Date) {
  const shown = new Date(instant.getTime() + shanghaiMs);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    millisecond: shown.getUTCMilliseconds(),
  };
}

/** ISO 8601 with the offset of Shanghai, to the second: "2026-02-24T17:00:00+08:00". */
export function isoOf(instant: Date): string {
  const seconds = Math.floor((instant.getTime() + shanghaiMs) / 1_000);
  const serial = Math.floor(seconds / 86_400);
  const second = seconds - serial * 86_400;
  const [hours, minutes] = [Math.floor(second / 3_600), Math.floor(second / 60) % 60];
  return `${dayFromSerial(serial)}T${twoDigits[hours]}:${twoDigits[minutes]}:${twoDigits[second % 60]}+08:00`;
}
