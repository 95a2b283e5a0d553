import { asKnownAt, type ClockInputs, resumeOn } from "./clock-inputs";
import { type Day, dayFromSerial, dayOf, instantFrom, serialOf, weekdayOfSerial } from "./day";
import { dayTable } from "./day-table";
import { dueAt } from "./due-at";
import { heldDays, isHeld } from "./held-days";
import { amountUpTo, meterOf } from "./meter";

/**
 * One cell of the working-day ruler (工作日尺). `start` day 0 · `counted` used up · `ahead` still to come · `over` after
 * the due day · `off` not counted · `held` stopped. `today`, `due`, `warned` and `expected` lie over the kind.
 */
export type RulerCell = {
  day: Day;
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  kind: "start" | "counted" | "ahead" | "over" | "off" | "held";
  /** Units counted at the end of this day, on days that count; else null. */
  count: number | null;
  today: boolean;
  due: boolean;
  /** While a hold is open: the due day if it ended today. */
  expected: boolean;
  /** From here on the light is yellow. */
  warned: boolean;
};

/** The longest ruler drawn, in days; longer ones are cut at the end. */
const longest = 800;

/**
 * The ruler of a clock as it was known at an instant: one cell per calendar day from the start to the due day (or, if
 * later, the day of `at`). While a hold is open it goes on to the day the limit would end if the hold ended then.
 */
export function ruler(inputs: ClockInputs, at: Date | string): RulerCell[] {
  const instant = instantFrom(at);
  const known = asKnownAt(inputs, instant);
  if (!known.limit) return [];
  const present = dayOf(instant);
  const end = dueAt({ ...known, today: present });
  const open = end.due === null;
  const { holds } = open ? resumeOn(known, present) : known;
  const meter = meterOf(dayTable(known.calendar), known.limit.unit, { start: known.start, holds });
  const held = heldDays(holds);
  const { extension: more } = known;
  const total =
    !more || more.unit === meter.unit ? (known.limit.n + (more?.n ?? 0)) * meter.scale : Number.POSITIVE_INFINITY;
  const due = end.due ?? end.ifResumedToday?.due ?? present;
  const warnDay = end.warnInstant && dayOf(end.warnInstant);
  const last = Math.min(serialOf(due > present ? due : present), meter.startSerial + longest - 1);
  const cells: RulerCell[] = [];
  for (let serial = meter.startSerial; serial <= last; serial++) {
    const day = dayFromSerial(serial);
    const before = amountUpTo(meter, serial - 1);
    const amount = day <= due ? Math.min(amountUpTo(meter, serial), total) : amountUpTo(meter, serial);
    // The days by which a calendar-day limit was moved to the next working day (民法典 203) bring nothing more.
    const counts = amount > before;
    const beyond = day > due ? "over" : day > present ? "ahead" : "counted";
    const kind = isHeld(held, serial) ? "held" : serial === meter.startSerial ? "start" : counts ? beyond : "off";
    cells.push({
      day,
      weekday: weekdayOfSerial(serial),
      kind,
      count: counts ? Math.round((amount / meter.scale) * 100) / 100 : null,
      today: day === present,
      due: day === end.due,
      expected: open && day === end.ifResumedToday?.due,
      warned: warnDay !== null && day >= warnDay,
    });
  }
  return cells;
}
