import fc from "fast-check";
import { expect, test, vi } from "vitest";
import {
  addDays,
  dueAt,
  elapsed,
  flips,
  type HoldSpan,
  instantFrom,
  instantOf,
  instantOfMillis,
  type Limit,
  light,
  limitUnits,
  ruler,
} from ".";

/* A second clock, written apart from the first: it walks day by day and minute by minute and knows nothing of sums. */

const offRanges = `2025-01-01/01 2025-01-28/31 2025-02-01/04 2025-04-04/06 2025-05-01/05 2025-05-31/31 2025-06-01/02
  2025-10-01/08 2026-01-01/03 2026-02-15/23 2026-04-04/06 2026-05-01/05 2026-06-19/21 2026-09-25/27 2026-10-01/07`;
const makeUpDays = `2025-01-26 2025-02-08 2025-04-27 2025-09-28 2025-10-11
  2026-01-04 2026-02-14 2026-02-28 2026-05-09 2026-09-20 2026-10-10`;
const daysOff = new Set<string>();
for (const range of offRanges.split(/\s+/)) {
  const [first = "", last] = range.split("/");
  for (let d = Number(first.slice(8)); d <= Number(last); d++)
    daysOff.add(first.slice(0, 8) + String(d).padStart(2, "0"));
}
const tomorrow = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
const isHeldDay = (holds: HoldSpan[], day: string) =>
  holds.some((hold) => hold.from <= day && day <= (hold.to ?? "9999-12-31"));
const counts = (holds: HoldSpan[], day: string) =>
  (makeUpDays.includes(day) || (!daysOff.has(day) && !isWeekend(day))) && !isHeldDay(holds, day);
/** Where the walk gives up: every generated clock without an open hold ends before. */
const horizon = "2026-12-31";

function walkDays(start: string, { n, unit }: Limit, holds: HoldSpan[]): string | undefined {
  let used = 0;
  for (let day = start; day <= horizon; day = tomorrow(day)) {
    if (day > start && (unit === "working-day" ? counts(holds, day) : !isHeldDay(holds, day))) used++;
    if (used >= n && counts(holds, day)) return `${day}T17:00`;
  }
  return undefined;
}

function walkHalves(start: string, n: number, holds: HoldSpan[]): string | undefined {
  let used = 0;
  for (let day = start.slice(0, 10); day <= horizon; day = tomorrow(day)) {
    if (!counts(holds, day)) continue;
    for (const [opens, ends] of [
      ["08:30", "12:00"],
      ["13:30", "17:00"],
    ] as const) {
      const later = start.length === 10 ? day > start : `${day}T${opens}` > start;
      if (later && ++used === n) return `${day}T${ends}`;
    }
  }
  return undefined;
}

function walkMinutes(start: string, n: number, holds: HoldSpan[]): string | undefined {
  let used = 0;
  for (let day = start.slice(0, 10); day <= horizon; day = tomorrow(day)) {
    if (!counts(holds, day)) continue;
    for (let minute = 510; minute < 1020; minute++) {
      const clock = (m: number) =>
        `${day}T${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`;
      if ((minute >= 720 && minute < 810) || clock(minute) < start) continue;
      if (++used === n * 60) return clock(minute + 1);
    }
  }
  return undefined;
}

function walk(start: string, limit: Limit, holds: HoldSpan[]): string | undefined {
  if (limit.unit === "hour") return walkMinutes(start, limit.n, holds);
  if (limit.unit === "half-day") return walkHalves(start, limit.n, holds);
  return walkDays(start.slice(0, 10), limit, holds);
}

/* What is generated: clocks of 2025 and 2026, with holds that touch, overlap, begin before the start, last a day, stay open. */

const seed = Number(process.env.CLOCK_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.info(`clock properties: seed ${seed} (repeat with CLOCK_SEED=${seed})`);
vi.setConfig({ testTimeout: 120_000 });
const run = { seed, numRuns: 10_000 };

const day = fc.integer({ min: 0, max: 600 }).map((n) => addDays("2025-01-01", n));
const time = fc.integer({ min: 0, max: 1439 }).map((m) => instantOf("2026-01-01", undefined).getTime() + m * 60_000);
const clockTime = time.map((millis) =>
  instantOfMillis(millis + 8 * 3_600_000)
    .toISOString()
    .slice(11, 16),
);
const hold = (start: string) =>
  fc
    .record({
      at: fc.integer({ min: -8, max: 30 }),
      days: fc.integer({ min: 0, max: 12 }),
      open: fc.integer({ max: 15, min: 0 }),
    })
    .map(({ at, days, open }): HoldSpan => {
      const from = addDays(start, at);
      return open === 0 ? { from } : { from, to: addDays(from, days) };
    });
const clock = fc
  .record({ day, time: fc.option(clockTime), unit: fc.constantFrom(...limitUnits) })
  .chain(({ day, time, unit }) => {
    const timed = time !== null && (unit === "hour" || unit === "half-day");
    const most = { "working-day": 30, "calendar-day": 45, hour: 20, "half-day": 30 }[unit];
    return fc.record({
      start: fc.constant(timed ? `${day}T${time}` : day),
      limit: fc.record({ n: fc.integer({ min: 0, max: most }), unit: fc.constant(unit) }),
      holds: fc.array(hold(day), { maxLength: 4 }),
      more: fc.integer({ min: 0, max: 10 }),
    });
  });
type Clock = typeof clock extends fc.Arbitrary<infer C> ? C : never;
const inputsOf = ({ start, limit, holds }: Clock) => ({
  start: start.length === 10 ? start : `${start}:00+08:00`,
  limit,
  holds,
});
const endOf = (inputs: Parameters<typeof dueAt>[0]) =>
  dueAt({ ...inputs, today: "2025-01-01" }).dueInstant?.getTime() ?? Infinity;

test("agrees with the clock that walks", () => {
  fc.assert(
    fc.property(clock, (one) => {
      fc.pre(one.limit.n > 0 || one.limit.unit === "working-day" || one.limit.unit === "calendar-day");
      const walked = walk(one.start, one.limit, one.holds);
      expect(dueAt({ ...inputsOf(one), today: "2025-01-01" }).dueAt).toBe(walked ? `${walked}:00+08:00` : null);
    }),
    run,
  );
});

test("a further hold, a longer limit and an extension never bring the end forward", () => {
  fc.assert(
    fc.property(
      clock.chain((one) => fc.tuple(fc.constant(one), hold(one.start.slice(0, 10)))),
      ([one, further]) => {
        const inputs = inputsOf(one);
        const end = endOf(inputs);
        expect(endOf({ ...inputs, holds: [...inputs.holds, further] })).toBeGreaterThanOrEqual(end);
        expect(endOf({ ...inputs, limit: { ...one.limit, n: one.limit.n + 1 } })).toBeGreaterThanOrEqual(end);
        for (const unit of limitUnits) {
          expect(endOf({ ...inputs, extension: { n: one.more, unit } })).toBeGreaterThanOrEqual(end);
        }
      },
    ),
    run,
  );
});

test("the order of holds, saying one twice, and cutting one in two change nothing", () => {
  fc.assert(
    fc.property(clock, (one) => {
      const inputs = inputsOf(one);
      const cut = one.holds.flatMap(({ from, to }): HoldSpan[] => [
        { from, to: from },
        to && to > from ? { from: addDays(from, 1), to } : { from, to },
      ]);
      const end = endOf(inputs);
      expect(endOf({ ...inputs, holds: one.holds.toReversed() })).toBe(end);
      expect(endOf({ ...inputs, holds: [...one.holds, ...one.holds] })).toBe(end);
      expect(endOf({ ...inputs, holds: cut })).toBe(end);
    }),
    run,
  );
});

test("an extension in the unit of the limit is the longer limit", () => {
  fc.assert(
    fc.property(clock, (one) => {
      const { n, unit } = one.limit;
      const longer = endOf({ ...inputsOf(one), limit: { n: n + one.more, unit } });
      expect(endOf({ ...inputsOf(one), extension: { n: one.more, unit } })).toBe(longer);
    }),
    run,
  );
});

test("the light at any instant is the one of the last flip, and its colour tells the end", () => {
  fc.assert(
    fc.property(clock, fc.integer({ min: -60, max: 130 * 1440 }), (one, minutes) => {
      const inputs = inputsOf(one);
      const at = instantOfMillis(instantFrom(inputs.start).getTime() + minutes * 60_000);
      const last = flips(inputs).findLast((flip) => (flip.light === "red" ? flip.at < at : flip.at <= at));
      const shown = light(inputs, at);
      expect(shown).toBe(last?.light ?? "none");
      expect(shown === "red").toBe(at.getTime() > endOf(inputs));
      if (shown === "stopped")
        expect(isHeldDay(one.holds, new Date(at.getTime() + 28_800_000).toISOString().slice(0, 10))).toBe(true);
    }),
    run,
  );
});

test("what is used and what is left make the whole limit, until it is late", () => {
  fc.assert(
    fc.property(clock, fc.integer({ min: 0, max: 100 * 1440 }), (one, minutes) => {
      const inputs = inputsOf(one);
      const at = instantOfMillis(instantFrom(inputs.start).getTime() + minutes * 60_000);
      const seen = elapsed(inputs, at);
      expect(seen?.late).toBe(at.getTime() > endOf(inputs));
      if (seen?.late) expect(seen).toMatchObject({ left: 0 });
      else expect((seen?.used ?? 0) + (seen?.left ?? 0)).toBeCloseTo(one.limit.n, 1);
      if (seen && !seen.late) expect(seen.overdue).toBe(0);
    }),
    run,
  );
});

test("a replay at any instant gives what was computed then from what was known then", () => {
  const recorded = clock.chain((one) =>
    fc.record({
      one: fc.constant(one),
      known: fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
        minLength: 4,
        maxLength: 4,
      }),
      granted: fc.integer({ min: 0, max: 40 }),
      at: fc.integer({ min: 0, max: 60 * 1440 }),
    }),
  );
  fc.assert(
    fc.property(recorded, ({ one, known, granted, at: minutes }) => {
      const start = instantFrom(inputsOf(one).start).getTime();
      const at = instantOfMillis(start + minutes * 60_000);
      const later = (days = 0) => instantOfMillis(start + days * 86_400_000);
      const story = one.holds.map((span, i) => ({
        ...span,
        knownAt: later(known[i]?.[0]),
        endKnownAt: later(known[i]?.[1]),
      }));
      const extension = { n: one.more, unit: one.limit.unit };
      const then = {
        ...inputsOf(one),
        holds: story
          .filter((span) => span.knownAt <= at)
          .map(({ from, to, endKnownAt }): HoldSpan => (to && endKnownAt <= at ? { from, to } : { from })),
        extension: later(granted) <= at ? extension : undefined,
      };
      const now = { ...inputsOf(one), holds: story, extension: { ...extension, knownAt: later(granted) } };
      expect(light(now, at)).toBe(light(then, at));
      expect(elapsed(now, at)).toEqual(elapsed(then, at));
    }),
    run,
  );
});

test("the ruler draws every day once and counts up to the limit on the due day", () => {
  fc.assert(
    fc.property(clock, fc.integer({ min: 0, max: 60 }), (one, days) => {
      const inputs = inputsOf(one);
      const first = one.start.slice(0, 10);
      const cells = ruler(inputs, addDays(first, days));
      const closed = one.holds.every((span) => span.to);
      cells.forEach((cell, i) => {
        expect(cell.day).toBe(addDays(first, i));
        if (closed) expect(cell.kind === "held").toBe(isHeldDay(one.holds, cell.day));
      });
      const end = dueAt({ ...inputs, today: addDays(first, days) });
      expect(cells.filter((cell) => cell.due).map((cell) => cell.day)).toEqual(end.due ? [end.due] : []);
      if (end.due && one.limit.unit === "working-day" && one.limit.n > 0) {
        expect(cells.find((cell) => cell.due)?.count).toBe(one.limit.n);
        const counted = cells.filter((cell) => cell.day <= (end.due ?? "") && cell.count !== null);
        expect(counted.map((cell) => cell.count)).toEqual(counted.map((_, i) => i + 1));
      }
    }),
    { ...run, numRuns: 2_000 },
  );
});
