import { dayOf, dueAt, elapsed, type LimitUnit, light, type WorkCalendar } from "@/lib/platform/clock";
import { type ClockKind, holdSpansOf, movedByExtension, stoppedByHold } from "./clocks";
import type { ClockView } from "./view-types";

type ClockRow = {
  kind: string;
  state: string;
  startDay: string;
  n: number;
  unit: string;
  extension: number;
  dueAt: Date | null;
  endedAt: Date | null;
  step: string | null;
};

/** What a person is shown of a clock at a moment; computed from its stored inputs, so that a late scan shows no old light. */
export function toClockView(
  clock: ClockRow,
  holds: readonly { fromDay: string | null; toDay: string | null; state: string }[],
  calendar: WorkCalendar,
  at: Date,
): ClockView {
  const unit = clock.unit as LimitUnit;
  const kind = clock.kind as ClockKind;
  const inputs = {
    start: clock.startDay,
    limit: { n: clock.n, unit },
    holds: stoppedByHold.includes(kind) ? holdSpansOf(holds) : [],
    extension: movedByExtension.includes(kind) && clock.extension > 0 ? { n: clock.extension, unit } : null,
    endedAt: clock.endedAt,
    calendar,
  };
  const running = clock.state !== "ended";
  const counted = running ? elapsed(inputs, at) : null;
  const answer = running ? dueAt(inputs) : null;
  return {
    kind: clock.kind,
    state: clock.state as ClockView["state"],
    startDay: clock.startDay,
    limit: { n: clock.n, unit: clock.unit },
    extension: clock.extension,
    due: answer ? answer.due : clock.dueAt ? dayOf(clock.dueAt) : null,
    dueAt: answer ? answer.dueAt : (clock.dueAt?.toISOString() ?? null),
    light: running ? light(inputs, at) : "none",
    used: counted?.used ?? null,
    left: counted?.left ?? null,
    ifResumedToday: answer?.ifResumedToday?.due ?? null,
    step: clock.step,
  };
}
