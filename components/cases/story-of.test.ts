import { expect, test } from "vitest";
import type { ClockView, TimelineEntry } from "@/lib/cases";
import { defaultCalendar, instantFrom } from "@/lib/platform/clock";
import { holdsOf, mainClock, shownClock } from "./case-clock";
import { dueChangesOf } from "./due-changes-of";
import { storyOf } from "./story-of";

const promise = (due: string | null) => [
  { kind: "statutory", n: 10, unit: "working-day", due: "2026-12-11" },
  { kind: "promise", n: 5, unit: "working-day", due },
];
const entry = (seq: number, at: string, event: string, facts: TimelineEntry["facts"] = {}): TimelineEntry => ({
  seq,
  at: `${at}:00+08:00`,
  event,
  by: "staff",
  facts,
});

/** Picture 05: accepted on 27 November, a test of three days, the due day moves from 4 to 9 December. */
const timeline = [
  entry(1, "2026-11-26T10:58", "case.submitted"),
  entry(2, "2026-11-26T10:58", "case.received", {
    clocks: [{ kind: "notice", n: 5, unit: "working-day", due: "2026-12-03" }],
  }),
  entry(3, "2026-11-27T10:26", "case.accepted", { clocks: promise("2026-12-04") }),
  entry(4, "2026-11-27T10:27", "task.opened"),
  entry(5, "2026-11-30T14:05", "case.held", { hold: "h", expectedDays: 3, clocks: promise(null) }),
  entry(6, "2026-12-02T16:20", "case.resumed", { hold: "h", clocks: promise("2026-12-09") }),
];
const paper = (kind: string) => ({ number: kind, kind, title: kind, madeAt: null });

test("the due day is told with every turn it took, and a stop leaves it open", () => {
  expect(dueChangesOf(timeline).map(({ event, clock, due }) => [event, clock, due])).toEqual([
    ["case.received", "notice", "2026-12-03"],
    ["case.accepted", "promise", "2026-12-04"],
    ["case.held", "promise", null],
    ["case.resumed", "promise", "2026-12-09"],
  ]);
});

test("an event that moves no day is not told twice", () => {
  const again = [...timeline, entry(7, "2026-12-03T09:00", "task.completed", { clocks: promise("2026-12-09") })];
  expect(dueChangesOf(again)).toHaveLength(4);
});

test("stops are read from the ledger; one that is open has no end", () => {
  expect(holdsOf(timeline)).toEqual([{ from: "2026-11-30", to: "2026-12-02" }]);
  expect(holdsOf(timeline.slice(0, 5))).toEqual([{ from: "2026-11-30" }]);
});

test("the applicant reads the turns newest first, with their papers; submitting and receiving online are one", () => {
  const story = storyOf(
    timeline,
    [paper("material-receipt"), paper("acceptance"), paper("special-procedure")],
    "applicant",
  );
  expect(story.map(({ event, papers }) => [event, ...papers.map(({ kind }) => kind)])).toEqual([
    ["case.resumed"],
    ["case.held", "special-procedure"],
    ["case.accepted", "acceptance"],
    ["case.submitted", "material-receipt"],
  ]);
});

test("staff see what happens between two desks as well", () => {
  expect(storyOf(timeline, [], "staff").map(({ event }) => event)).toContain("task.opened");
});

const clock = (kind: string, state: ClockView["state"]): ClockView => ({
  kind,
  state,
  startDay: "2026-11-27",
  limit: { n: 5, unit: "working-day" },
  extension: 0,
  due: "2026-12-09",
  dueAt: null,
  light: "green",
  used: 2,
  left: 3,
  ifResumedToday: null,
  step: null,
});

test("the promise comes before the law's limit, and an ended clock is not shown", () => {
  expect(mainClock([clock("statutory", "running"), clock("promise", "running")])?.kind).toBe("promise");
  expect(mainClock([clock("notice", "ended")])).toBeNull();
});

test("the ruler of picture 05: three days stopped, due on the ninth", () => {
  const view = { clocks: [clock("promise", "running")], light: "green" as const, deemed: false, acceptedAt: null };
  const at = instantFrom("2026-12-04T10:00:00+08:00");
  const { cells } = shownClock(view, timeline, defaultCalendar, at);
  expect(cells.filter((cell) => cell.kind === "held").map(({ day }) => day)).toEqual([
    "2026-11-30",
    "2026-12-01",
    "2026-12-02",
  ]);
  expect(cells.find((cell) => cell.due)?.day).toBe("2026-12-09");
});
