import { defaultCalendar, type OfficeSeason, type WorkCalendar } from "./calendar";
import { type Day, dayFromSerial, serialOf, weekdayOfSerial } from "./day";
import { statutoryDaysOff } from "./statutory-holidays";

/** Office hours of a day, in minutes after 00:00. */
export type OfficeMinutes = readonly [open: number, noon: number, reopen: number, close: number];

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const minutesOfSeason = ({ morning, afternoon }: OfficeSeason): OfficeMinutes => [
  minutesOf(morning[0]),
  minutesOf(morning[1]),
  minutesOf(afternoon[0]),
  minutesOf(afternoon[1]),
];
/** The clock counts inside these years; beyond, the offset of Shanghai or the holidays would be guesses. */
const firstYear = 1992;
const lastYear = 2150;

/**
 * A calendar unrolled into arrays with running sums, so that counting working days or office minutes between two days
 * is one subtraction. Grows by whole years on demand; made once per calendar object.
 */
export class DayTable {
  private years: readonly [number, number] = [0, -1];
  private first = 0;
  private days: Uint8Array = new Uint8Array(0);
  private daySums: Int32Array = new Int32Array(0);
  private minuteSums: Int32Array = new Int32Array(0);
  private readonly seasons: { from: string; minutes: OfficeMinutes }[];

  constructor(private readonly calendar: WorkCalendar) {
    this.seasons = calendar.officeHours
      .map((season) => ({ from: season.from, minutes: minutesOfSeason(season) }))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    if (this.seasons.length === 0) throw new RangeError("a calendar needs office hours");
  }

  /** Office hours of a day of that season, whether or not it is worked. */
  officeMinutes(serial: number): OfficeMinutes {
    const date = dayFromSerial(serial).slice(5);
    const season = this.seasons.findLast(({ from }) => from <= date) ?? this.seasons.at(-1);
    if (!season) throw new RangeError("a calendar needs office hours");
    return season.minutes;
  }

  isWorking(serial: number): boolean {
    this.cover(serial, serial);
    return this.days[serial - this.first] === 1;
  }

  /** Working days after one day up to and including another. */
  workingDays(after: number, upTo: number): number {
    return this.difference("daySums", after, upTo);
  }

  /** Office minutes after one day up to and including another. */
  minutes(after: number, upTo: number): number {
    return this.difference("minuteSums", after, upTo);
  }

  private difference(sums: "daySums" | "minuteSums", after: number, upTo: number): number {
    if (upTo <= after) return 0;
    // Both days must be in the table before their sums are read: growing moves the beginning of the sums.
    this.cover(after, upTo);
    return (this[sums][upTo - this.first] ?? 0) - (this[sums][after - this.first] ?? 0);
  }

  private cover(from: number, to: number): void {
    if (from >= this.first && to < this.first + this.days.length) return;
    const low = Number(dayFromSerial(from).slice(0, 4));
    const high = Number(dayFromSerial(to).slice(0, 4));
    if (low < firstYear || high > lastYear) throw new RangeError(`the clock counts from ${firstYear} to ${lastYear}`);
    const [a, b] = this.years;
    this.unroll(a > b ? low : Math.min(a, low), a > b ? high : Math.max(b, high));
  }

  private unroll(from: number, to: number): void {
    const first = serialOf(`${from}-01-01`);
    const length = serialOf(`${to + 1}-01-01`) - first;
    const days = new Uint8Array(length).map((_, i) => (weekdayOfSerial(first + i) < 6 ? 1 : 0));
    const mark = (list: readonly Day[], value: number) => {
      for (const day of list) days[serialOf(day) - first] = value;
    };
    for (let year = from; year <= to; year++) {
      const notice = this.calendar.years.find((one) => one.year === year);
      mark(notice ? notice.off : statutoryDaysOff(year), 0);
      mark(notice?.work ?? [], 1);
    }
    const daySums = new Int32Array(length);
    const minuteSums = new Int32Array(length);
    for (let i = 0, count = 0, minutes = 0; i < length; i++) {
      if (days[i] === 1) {
        const [open, noon, reopen, close] = this.officeMinutes(first + i);
        count++;
        minutes += noon - open + close - reopen;
      }
      daySums[i] = count;
      minuteSums[i] = minutes;
    }
    Object.assign(this, { years: [from, to], first, days, daySums, minuteSums });
  }
}

const tables = new WeakMap<WorkCalendar, DayTable>();

/** The table of a calendar, unrolled once per object: a changed calendar is a new object. */
export function dayTable(calendar: WorkCalendar = defaultCalendar): DayTable {
  const known = tables.get(calendar);
  if (known) return known;
  const table = new DayTable(calendar);
  tables.set(calendar, table);
  return table;
}

/** Whether offices work on a day. */
export function isWorkingDay(day: Day, calendar?: WorkCalendar): boolean {
  return dayTable(calendar).isWorking(serialOf(day));
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: Day, to: Day, calendar?: WorkCalendar): number {
  const [a, b] = [serialOf(from), serialOf(to)];
  return dayTable(calendar).workingDays(a, b);
}
