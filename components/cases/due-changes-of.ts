import type { TimelineEntry } from "@/lib/cases";
import type { LedgerFacts } from "@/lib/platform/ledger";

/** One turn of the due day: on which event, of which clock, to which day (null while the clock is stopped). */
export type DueChange = {
  seq: number;
  at: string;
  event: string;
  clock: string;
  n: number;
  unit: string;
  due: string | null;
  expectedDays?: number;
  extended?: number;
};

const order = ["promise", "notice", "pre-review", "reply", "lapse", "delivery", "statutory"];

const clocksOf = (facts: LedgerFacts): LedgerFacts[] =>
  Array.isArray(facts.clocks) ? facts.clocks.filter((one): one is LedgerFacts => typeof one === "object") : [];

/** Why the day moved: every event of the ledger after which the leading clock is another one or ends on another day. */
export function dueChangesOf(timeline: readonly TimelineEntry[]): DueChange[] {
  const changes: DueChange[] = [];
  for (const { seq, at, event, facts } of timeline) {
    const clocks = clocksOf(facts);
    const leading = order.flatMap((kind) => clocks.filter((clock) => clock.kind === kind))[0];
    if (!leading) continue;
    const due = typeof leading.due === "string" ? leading.due : null;
    const before = changes.at(-1);
    if (before && before.clock === leading.kind && before.due === due) continue;
    changes.push({
      seq,
      at,
      event,
      clock: String(leading.kind),
      n: Number(leading.n),
      unit: String(leading.unit),
      due,
      ...(typeof facts.expectedDays === "number" ? { expectedDays: facts.expectedDays } : {}),
      ...(event === "case.extended" && typeof facts.n === "number" ? { extended: facts.n } : {}),
    });
  }
  return changes;
}
