import {
  dueAt,
  type HoldSpan,
  type Light,
  type LimitUnit,
  light,
  nextFlipAt,
  type WorkCalendar,
} from "@/lib/platform/clock";

export const clockKinds = [
  "pre-review",
  "notice",
  "reply",
  "lapse",
  "promise",
  "statutory",
  "delivery",
  "step",
] as const;
export type ClockKind = (typeof clockKinds)[number];

/** What a clock is computed from; the rest is stored, never typed. */
export type ClockInputs = {
  kind: ClockKind;
  state: "running" | "stopped" | "ended";
  startDay: string;
  n: number;
  unit: LimitUnit;
  extension: number;
};

/** Working days before the end of the reply time at which the applicant is reminded. */
export const replyWarnDays = 3;

export type ClockFigures = { warnAt: Date | null; dueAt: Date | null; nextFlipAt: Date | null; light: Light };

/** Holds that count for the clock: open ones have no end yet. */
export function holdSpansOf(holds: readonly { fromDay: string | null; toDay: string | null; state: string }[]) {
  return holds.flatMap((hold) =>
    hold.fromDay && (hold.state === "open" || hold.state === "ended")
      ? [{ from: hold.fromDay, ...(hold.state === "ended" && hold.toDay ? { to: hold.toDay } : {}) }]
      : [],
  );
}

/** Clocks a hold stops: the law stops the decision's time (art. 45), not the city's other promises. */
export const stoppedByHold: readonly ClockKind[] = ["promise", "statutory", "step"];
/** Clocks an extension moves (art. 42). */
export const movedByExtension: readonly ClockKind[] = ["promise", "statutory"];

/**
 * The stored figures of a clock: recomputed in the same transaction whenever an input changes.
 * `nextFlipAt` is the next instant at which the light changes, so that a scan touches only lights that change.
 */
export function clockFigures(
  clock: ClockInputs,
  holds: readonly HoldSpan[],
  calendar: WorkCalendar,
  at: Date,
): ClockFigures {
  if (clock.state === "ended") return { warnAt: null, dueAt: null, nextFlipAt: null, light: "none" };
  const inputs = {
    start: clock.startDay,
    limit: { n: clock.n, unit: clock.unit },
    holds: stoppedByHold.includes(clock.kind) ? holds : [],
    extension: clock.extension > 0 ? { n: clock.extension, unit: clock.unit } : undefined,
    calendar,
    ...(clock.kind === "reply" ? { warn: replyWarnDays } : {}),
  };
  const { dueInstant, warnInstant } = dueAt(inputs);
  return { warnAt: warnInstant, dueAt: dueInstant, nextFlipAt: nextFlipAt(inputs, at), light: light(inputs, at) };
}

const severity: Record<Light, number> = { red: 4, yellow: 3, green: 2, stopped: 1, none: 0 };

/** Clocks that run for the applicant: to answer a correction notice, to come to the hall. They show no city light. */
export const isApplicantsClock = (kind: string): boolean => kind === "reply" || kind === "lapse";

/** The light of a case: the worst of the clocks that belong to the city (`reply` is the applicant's). */
export function caseLight(clocks: readonly { kind: string; state: string; light: string }[]): Light {
  return clocks
    .filter((clock) => clock.state !== "ended" && !isApplicantsClock(clock.kind))
    .map((clock) => clock.light as Light)
    .reduce<Light>((worst, one) => (severity[one] > severity[worst] ? one : worst), "none");
}

/** The clock a person is told about: what the city promised for this state. */
export function leadingClock<C extends { kind: string; state: string }>(clocks: readonly C[]): C | undefined {
  const order: ClockKind[] = ["promise", "notice", "pre-review", "reply", "lapse", "delivery", "statutory"];
  return order.map((kind) => clocks.find((clock) => clock.kind === kind && clock.state !== "ended")).find(Boolean);
}

/** Whether a moment is within the promised time, as the clock stands; null for what promises nothing. */
export function inTime(clocks: readonly { kind: string; dueAt: Date | null }[], at: Date): boolean | null {
  const due = clocks.find(({ kind }) => kind === "promise")?.dueAt;
  return due ? at <= due : null;
}
