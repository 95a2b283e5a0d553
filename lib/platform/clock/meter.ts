import { type ClockInputs, startOf } from "./clock-inputs";
import { instantOfMinute, serialOf } from "./day";
import type { DayTable } from "./day-table";
import { type HeldDays, heldDays, isHeld } from "./held-days";
import type { LimitUnit } from "./limit";

/**
 * How one unit is counted. A day yields an amount: 1 for a day, 2 half days, so many office minutes. The start day
 * yields `first`: nothing for days (day 0, 民法典 201), what is left of it for hours and half days.
 */
export type Meter = {
  table: DayTable;
  held: HeldDays;
  unit: LimitUnit;
  startSerial: number;
  startInstant: Date;
  /** Whether the start is a day without a time. */
  bareStart: boolean;
  first: number;
  /** Amount per unit of the limit: 60 minutes an hour, else 1. */
  scale: number;
  /** Amount of the days after one day up to and including another, holds not considered. */
  between: (after: number, upTo: number) => number;
};

/** A day and how far into its amount the count has come there. */
export type Reached = { serial: number; into: number };

/** Minutes after 00:00 in Shanghai of an instant on a day; fractions for seconds. */
export function minuteOn(serial: number, instant: Date): number {
  return (instant.getTime() - instantOfMinute(serial, 0).getTime()) / 60_000;
}

/** Office minutes of a day that have passed at a minute of it. */
export function officeMinutesPassed(table: DayTable, serial: number, minute: number): number {
  const [open, noon, reopen, close] = table.officeMinutes(serial);
  const part = (from: number, to: number) => Math.min(Math.max(minute - from, 0), to - from);
  return part(open, noon) + part(reopen, close);
}

/** Half days of a day that have begun by a minute of it: 0, 1 or 2. */
export function halvesBegun(table: DayTable, serial: number, minute: number): number {
  const [open, , reopen] = table.officeMinutes(serial);
  return minute < open ? 0 : minute < reopen ? 1 : 2;
}

function betweenOf(table: DayTable, unit: LimitUnit): Meter["between"] {
  if (unit === "calendar-day") return (after, upTo) => Math.max(0, upTo - after);
  if (unit === "hour") return (after, upTo) => table.minutes(after, upTo);
  if (unit === "half-day") return (after, upTo) => 2 * table.workingDays(after, upTo);
  return (after, upTo) => table.workingDays(after, upTo);
}

/** What the start day itself yields. Hours run from the instant (民法典 201), a bare day from its 00:00; half days that open later count. */
function firstOf({ table, unit, bareStart, startSerial, startInstant }: Omit<Meter, "first">): number {
  if (!table.isWorking(startSerial)) return 0;
  const minute = minuteOn(startSerial, startInstant);
  if (unit === "hour")
    return table.minutes(startSerial - 1, startSerial) - officeMinutesPassed(table, startSerial, minute);
  if (unit === "half-day" && !bareStart) return 2 - halvesBegun(table, startSerial, minute);
  return 0;
}

/** The meter of a unit for a clock's start and holds. */
export function meterOf(table: DayTable, unit: LimitUnit, inputs: Pick<ClockInputs, "start" | "holds">): Meter {
  const { day, instant, bare } = startOf(inputs);
  const meter = {
    table,
    held: heldDays(inputs.holds),
    unit,
    startSerial: serialOf(day),
    startInstant: instant,
    bareStart: bare,
    scale: unit === "hour" ? 60 : 1,
    between: betweenOf(table, unit),
  };
  return { ...meter, first: firstOf(meter) };
}

/** Amount from the start up to and including a day, held days left out. */
export function amountUpTo(meter: Meter, serial: number): number {
  if (serial < meter.startSerial) return 0;
  let sum = isHeld(meter.held, meter.startSerial) ? 0 : meter.first;
  let done = meter.startSerial;
  for (const [from, to] of meter.held) {
    if (to <= done) continue;
    if (from > serial) break;
    sum += meter.between(done, from - 1);
    done = to;
  }
  return sum + meter.between(done, serial);
}

/** The first day on which the amount is reached; undefined when an open hold comes before. `amount` is above zero. */
export function reach(meter: Meter, amount: number): Reached | undefined {
  let got = isHeld(meter.held, meter.startSerial) ? 0 : meter.first;
  if (got >= amount) return { serial: meter.startSerial, into: amount };
  let done = meter.startSerial;
  for (const [from, to] of meter.held) {
    if (to <= done) continue;
    const gain = meter.between(done, from - 1);
    if (got + gain >= amount) return search(meter, done, amount - got);
    got += gain;
    if (to === Number.POSITIVE_INFINITY) return undefined;
    done = to;
  }
  return search(meter, done, amount - got);
}

/** The first day after `done` that brings the amount; no hold lies before it. */
function search(meter: Meter, done: number, amount: number): Reached {
  let step = 8;
  while (meter.between(done, done + step) < amount) step *= 2; // ends: the table refuses years out of range
  let low = done;
  let high = done + step;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (meter.between(done, middle) >= amount) high = middle;
    else low = middle;
  }
  return { serial: high, into: amount - meter.between(done, high - 1) };
}
