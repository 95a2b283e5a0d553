import { asKnownAt, type ClockInputs } from "./clock-inputs";
import { dayOf, instantFrom, serialOf } from "./day";
import { dayTable } from "./day-table";
import { dueAt } from "./due-at";
import { isHeld } from "./held-days";
import type { LimitUnit } from "./limit";
import { amountUpTo, halvesBegun, type Meter, meterOf, minuteOn, officeMinutesPassed } from "./meter";

/** How far a clock has come, in the unit of its limit. Hours may be fractions, the others are whole. */
export type Elapsed = {
  unit: LimitUnit;
  /** Units used; the day (or half day) of `at` counts as used. */
  used: number;
  left: number;
  /** Units begun after the due one; 0 in what is left of the due day after close of business, when `late` is true. */
  overdue: number;
  /** The limit with its extension. */
  total: number;
  late: boolean;
};

/**
 * How much of a limit was used at an instant, as it was known then: days off, held days and the start day are left
 * out. `at` may be a Date, an ISO instant or a day. Undefined for a clock without a limit.
 */
export function elapsed(inputs: ClockInputs, at: Date | string): Elapsed | undefined {
  const instant = instantFrom(at);
  const known = asKnownAt(inputs, instant);
  if (!known.limit) return undefined;
  const { n, unit } = known.limit;
  const stop = known.endedAt && instantFrom(known.endedAt) < instant ? instantFrom(known.endedAt) : instant;
  const meter = meterOf(dayTable(known.calendar), unit, known);
  const { dueInstant } = dueAt(known);
  const more = known.extension?.n ?? 0;
  const mixed = more > 0 && known.extension?.unit !== unit;
  const total = mixed && dueInstant ? amountAt(meter, dueInstant) : mixed ? n : n + more;
  const used = amountAt(meter, stop);
  const late = dueInstant !== null && stop > dueInstant;
  return {
    unit,
    used: late ? used : Math.min(used, total),
    left: late ? 0 : round(Math.max(0, total - used)),
    overdue: late ? round(used - amountAt(meter, dueInstant)) : 0,
    total,
    late,
  };
}

const round = (n: number) => Math.round(n * 100) / 100;

/** Amount in units from the start to an instant; the day or half day that has begun counts whole. */
export function amountAt(meter: Meter, instant: Date): number {
  const serial = serialOf(dayOf(instant));
  if (instant < meter.startInstant) return 0;
  if (meter.unit === "working-day" || meter.unit === "calendar-day") return amountUpTo(meter, serial);
  const before = serial === meter.startSerial ? 0 : amountUpTo(meter, serial - 1);
  const { table, held, startSerial, startInstant, bareStart, unit } = meter;
  const counted =
    table.isWorking(serial) && !isHeld(held, serial) && !(bareStart && unit === "half-day" && serial === startSerial);
  if (!counted) return round(before / meter.scale);
  const passedAt = unit === "hour" ? officeMinutesPassed : halvesBegun;
  const atStart = serial === startSerial ? passedAt(table, serial, minuteOn(serial, startInstant)) : 0;
  return round((before + passedAt(table, serial, minuteOn(serial, instant)) - atStart) / meter.scale);
}
