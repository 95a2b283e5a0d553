import type { WorkCalendar } from "./calendar";
import { type Day, dayOf, instantFrom, instantOf, isDay } from "./day";
import type { Limit } from "./limit";

/**
 * A stretch during which the clock stands still (特别程序, 补正 after acceptance …). Both end days belong to it;
 * without `to` it is still open. `knownAt` and `endKnownAt` are the instants at which the beginning and the end were
 * recorded: a replay of an earlier instant does not know them.
 */
export type HoldSpan = {
  from: Day;
  to?: Day | null;
  knownAt?: Date | string | null;
  endKnownAt?: Date | string | null;
};

/** An extension (延期): added once, after the limit. */
export type Extension = Limit & { knownAt?: Date | string | null };

/** Everything a clock is computed from. Plain data: what is stored of a clock, its holds and the calendar. */
export type ClockInputs = {
  /** A day, or for hours and half days an instant (Date or ISO). The start day is day 0: counting begins after it. */
  start: Day | string | Date;
  limit?: Limit | null;
  holds?: readonly HoldSpan[];
  extension?: Extension | null;
  calendar?: WorkCalendar;
  /** Units before the end at which the light turns yellow; without it max(1, n ≥ 10 ? ⌊n/5⌋ : 1). */
  warn?: number;
  /** When the clock was ended (decided, notice given): it shows no light from then on. */
  endedAt?: Date | string | null;
};

const isKnown = (knownAt: Date | string | null | undefined, at: Date) =>
  knownAt === undefined || knownAt === null || instantFrom(knownAt) <= at;

/** The inputs as they were known at a past instant: what was recorded later is left out. */
export function asKnownAt<I extends ClockInputs>(inputs: I, at: Date): I {
  const holds = inputs.holds
    ?.filter((hold) => isKnown(hold.knownAt, at))
    .map((hold) => (hold.to && !isKnown(hold.endKnownAt, at) ? { ...hold, to: undefined } : hold));
  const extension = inputs.extension && isKnown(inputs.extension.knownAt, at) ? inputs.extension : undefined;
  return { ...inputs, holds, extension };
}

/** The start read: the day, the instant (00:00 of a bare day), and whether it was a bare day. RangeError when neither. */
export function startOf({ start }: ClockInputs): { day: Day; instant: Date; bare: boolean } {
  if (typeof start === "string" && isDay(start)) return { day: start, instant: instantOf(start), bare: true };
  const instant = instantFrom(start);
  return { day: dayOf(instant), instant, bare: false };
}

/** The same clock with its open holds ended on a day; a hold that begins later is one day long. */
export function resumeOn<I extends ClockInputs>(inputs: I, day: Day): I {
  const holds = inputs.holds?.map((hold) => (hold.to ? hold : { ...hold, to: day > hold.from ? day : hold.from }));
  return { ...inputs, holds };
}
