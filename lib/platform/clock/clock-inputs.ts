import type { WorkCalendar } from "./calendar";
import { type Day, instantFrom } from "./day";
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
  /** A day, or for hours and half days an instant. The start day is day 0: counting begins after it. */
  start: Day | Date;
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
