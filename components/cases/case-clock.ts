import type { CaseView, ClockView, TimelineEntry } from "@/lib/cases";
import { stoppedByHold } from "@/lib/cases/contract";
import {
  type ClockInputs,
  dayOf,
  dueAt,
  elapsed,
  type HoldSpan,
  instantFrom,
  type LimitUnit,
  light,
  type RulerCell,
  ruler,
  type WorkCalendar,
} from "@/lib/platform/clock";
import type { LedgerFacts } from "@/lib/platform/ledger";

/** What a person is told about first in each state of a case: the same order as the case's own due day. */
const order = ["promise", "notice", "pre-review", "reply", "lapse", "delivery", "statutory"];

/** The clock a person is told about: the first of the running ones. Null when nothing runs (drafts, closed cases). */
export function mainClock(clocks: readonly ClockView[]): ClockView | null {
  const running = clocks.filter((clock) => clock.state !== "ended");
  return order.flatMap((kind) => running.filter((clock) => clock.kind === kind))[0] ?? null;
}

/** The stops of a case as its ledger tells them: opened and, unless it is still open, ended on a day. */
export function holdsOf(timeline: readonly TimelineEntry[]): HoldSpan[] {
  const holds: (HoldSpan & { id: unknown })[] = [];
  for (const { event, at, facts } of timeline) {
    const day = dayOf(instantFrom(at));
    if (event === "case.held") holds.push({ id: facts.hold, from: day });
    const open = holds.find((hold) => hold.id === facts.hold && !hold.to);
    if (event === "case.resumed" && open) open.to = day;
  }
  return holds.map(({ from, to }) => (to ? { from, to } : { from }));
}

/** A clock as the ruler is drawn from it. */
export function clockInputs(
  clock: ClockView,
  timeline: readonly TimelineEntry[],
  calendar: WorkCalendar,
): ClockInputs & { limit: { n: number; unit: LimitUnit } } {
  const unit = clock.limit.unit as LimitUnit;
  return {
    start: clock.startDay,
    limit: { n: clock.limit.n, unit },
    holds: stoppedByHold.some((kind) => kind === clock.kind) ? holdsOf(timeline) : [],
    extension: clock.extension > 0 ? { n: clock.extension, unit } : null,
    calendar,
  };
}

/** Everything `ClockBand` draws: the clock one is told about, its light, and its ruler at a moment. */
export type ShownClock = {
  clock: ClockView | null;
  light: CaseView["light"];
  cells: RulerCell[];
  today: string;
  /** From this day on silence counts as acceptance (行政许可法 art. 32(4)). */
  deemedFrom: string | null;
};

export function shownClock(
  view: Pick<CaseView, "clocks" | "light" | "deemed" | "acceptedAt">,
  timeline: readonly TimelineEntry[],
  calendar: WorkCalendar,
  at: Date,
): ShownClock {
  const clock = mainClock(view.clocks);
  const counts = clock !== null && clock.limit.n > 0;
  return {
    clock,
    // A late scan shows no old light: the clock was computed at the moment of reading.
    light: clock && clock.kind !== "reply" && clock.kind !== "lapse" ? clock.light : view.light,
    cells: counts ? ruler(clockInputs(clock, timeline, calendar), at) : [],
    today: dayOf(at),
    deemedFrom: view.deemed && view.acceptedAt ? dayOf(instantFrom(view.acceptedAt)) : null,
  };
}

/** The clocks that run now, from the last event of the ledger that tells them: for readers who see no more of a case. */
export function clocksFromLedger(timeline: readonly TimelineEntry[], calendar: WorkCalendar, at: Date): ClockView[] {
  const told = timeline.findLast(({ facts }) => Array.isArray(facts.clocks))?.facts.clocks;
  const facts = Array.isArray(told) ? told.filter((one): one is LedgerFacts => typeof one === "object") : [];
  return facts.map((one) => {
    const stopped = one.due === null;
    const clock: ClockView = {
      kind: String(one.kind),
      state: stopped ? "stopped" : "running",
      startDay: String(one.start),
      limit: { n: Number(one.n), unit: String(one.unit) },
      extension: Number(one.extension ?? 0),
      due: typeof one.due === "string" ? one.due : null,
      dueAt: null,
      light: "none",
      used: null,
      left: null,
      ifResumedToday: null,
      step: null,
    };
    const inputs = clockInputs(clock, timeline, calendar);
    const counted = elapsed(inputs, at);
    const { ifResumedToday } = dueAt({ ...inputs, today: dayOf(at) });
    return {
      ...clock,
      light: light(inputs, at),
      used: counted?.used ?? null,
      left: counted?.left ?? null,
      ifResumedToday: ifResumedToday?.due ?? null,
    };
  });
}
