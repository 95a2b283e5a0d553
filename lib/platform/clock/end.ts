import { instantOfMinute } from "./day";
import { type Meter, minuteOn, type Reached, reach } from "./meter";

export type End = { due: Date; warn: Date };

/** Units before the end from which the light is yellow: the last one, or a fifth of ten and more. */
export function warnUnits(n: number): number {
  return Math.max(1, n >= 10 ? Math.floor(n / 5) : 1);
}

/** The end of `n` units and the beginning of yellow; undefined when an open hold comes before the end. */
export function endOfMeter(meter: Meter, n: number, warn = warnUnits(n)): End | undefined {
  const reached = n > 0 ? reach(meter, n * meter.scale) : undefined;
  const due = n > 0 ? reached && endOf(meter, reached) : endOfSameDay(meter);
  if (!due) return undefined;
  const early = Math.max(0, n - warn) * meter.scale;
  const warned = early > 0 ? reach(meter, early) : undefined;
  const atStart = meter.unit === "hour" ? meter.startInstant : instantOfMinute(meter.startSerial, 0);
  return { due, warn: (warned && beginningOf(meter, warned)) ?? atStart };
}

const countsDays = ({ unit }: Meter) => unit === "working-day" || unit === "calendar-day";

/** How much of a day has passed where the count arrived: what came before the start on the start day is added. */
function passed(meter: Meter, { serial, into }: Reached): number {
  if (serial !== meter.startSerial) return into;
  return meter.between(serial - 1, serial) - meter.first + into;
}

function endOf(meter: Meter, reached: Reached): Date | undefined {
  if (countsDays(meter)) return closeOf(meter, nextOpen(meter, reached.serial));
  const amount = passed(meter, reached);
  const [open, noon, reopen, close] = meter.table.officeMinutes(reached.serial);
  if (meter.unit === "half-day") return instantOfMinute(reached.serial, amount > 1 ? close : noon);
  const morning = noon - open;
  return instantOfMinute(reached.serial, amount <= morning ? open + amount : reopen + amount - morning);
}

/** Where yellow begins: a day at 00:00, a half day at its opening, an hour at its minute. */
function beginningOf(meter: Meter, reached: Reached): Date | undefined {
  if (meter.unit === "hour") return endOf(meter, reached);
  const [open, , reopen] = meter.table.officeMinutes(reached.serial);
  if (meter.unit !== "half-day") return instantOfMinute(reached.serial, 0);
  return instantOfMinute(reached.serial, passed(meter, reached) > 1 ? reopen : open);
}

function closeOf(meter: Meter, serial: number | undefined): Date | undefined {
  return serial === undefined ? undefined : instantOfMinute(serial, meter.table.officeMinutes(serial)[3]);
}

/** n = 0: the end of the day, of the half day, or the first office minute, in which the clock starts. */
function endOfSameDay(meter: Meter): Date | undefined {
  const serial = nextOpen(meter, meter.startSerial);
  const onStartDay = serial === meter.startSerial;
  if (serial === undefined || countsDays(meter)) return closeOf(meter, serial);
  if (meter.unit === "half-day" && meter.bareStart && onStartDay) return closeOf(meter, serial);
  const [open, noon, reopen, close] = meter.table.officeMinutes(serial);
  const minute = onStartDay ? minuteOn(serial, meter.startInstant) : 0;
  if (minute >= close) {
    const next = nextOpen(meter, serial + 1);
    return next === undefined ? undefined : atOpening(meter, next);
  }
  if (meter.unit === "half-day") return instantOfMinute(serial, minute < noon ? noon : close);
  return instantOfMinute(serial, minute < noon ? Math.max(minute, open) : Math.max(minute, reopen));
}

function atOpening(meter: Meter, serial: number): Date {
  const [open, noon] = meter.table.officeMinutes(serial);
  return instantOfMinute(serial, meter.unit === "half-day" ? noon : open);
}

/** The first day from one on that is worked and not held; undefined when an open hold comes first. */
function nextOpen({ table, held }: Meter, from: number): number | undefined {
  let serial = from;
  for (let closed = 0; closed < 400; closed++) {
    const hold = held.find(([a, b]) => a <= serial && serial <= b);
    if (hold?.[1] === Number.POSITIVE_INFINITY) return undefined;
    if (!hold && table.isWorking(serial)) return serial;
    serial = hold ? hold[1] + 1 : serial + 1;
  }
  throw new RangeError("the calendar has no working day for more than a year");
}
