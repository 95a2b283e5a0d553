/** A calendar day as the number of days since 1970-01-01; no hour, no time zone. */
export class Day {
  constructor(readonly number: number) {}
}

/** A length of time in whole days or in whole months; hours are refused, because a day has no hour to add them to. */
export class Span {
  constructor(
    readonly unit: "days" | "months",
    readonly length: number,
  ) {}
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLength = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** A day of the years 1 to 9999; null when there is no such day. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return null;
  // Counts years from March, so that the leap day is the last of its year (Fliegel and van Flandern).
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return new Day(y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468);
}

/** Reads "2026-01-31"; null when it is not a day. */
export function readDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

export function partsOf(day: Day): { year: number; month: number; day: number } {
  const shifted = day.number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

export function writeDay(day: Day): string {
  const { year, month, day: date } = partsOf(day);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** Reads "P30D", "P2Y", "P1Y6M", "-P1D", "P1DT0H"; null for hours, or for days mixed with months. */
export function readSpan(text: string): Span | null {
  const parts = /^(-?)P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,7})D)?(?:T0+[HMS])?$/.exec(text);
  if (!parts) return null;
  const [, sign, years, months, days] = parts;
  if (days !== undefined && (years !== undefined || months !== undefined)) return null;
  const factor = sign ? -1 : 1;
  if (days !== undefined) return new Span("days", factor * Number(days) + 0);
  return new Span("months", factor * (Number(years ?? 0) * 12 + Number(months ?? 0)) + 0);
}

export function writeSpan(span: Span): string {
  const sign = span.length < 0 ? "-" : "";
  const length = Math.abs(span.length);
  if (span.unit === "days") return `${sign}P${length}D`;
  const [years, months] = [Math.floor(length / 12), length % 12];
  return `${sign}P${years ? `${years}Y` : ""}${months || !years ? `${months}M` : ""}`;
}

/** Adds days, or months with the day held to the month's last one (XML Schema part 2, appendix E). null past year 9999. */
export function addSpan(day: Day, span: Span): Day | null {
  if (span.unit === "days") {
    const later = new Day(day.number + span.length);
    const { year } = partsOf(later);
    return year >= 1 && year <= 9999 ? later : null;
  }
  const { year, month, day: date } = partsOf(day);
  const months = year * 12 + (month - 1) + span.length;
  const [newYear, newMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  return dayOf(newYear, newMonth, Math.min(date, monthLength(newYear, newMonth)));
}
