import { describe, expect, test } from "vitest";
import { addDays, dueAt, elapsed, isNotified, isWorkingDay, light, workingDaysBetween } from ".";

const workingDays = (n: number) => ({ n, unit: "working-day" as const });

describe("working days over the holidays of 2025 and 2026", () => {
  test.each([
    ["2026-02-10", 5, "2026-02-24"],
    ["2026-02-13", 1, "2026-02-14"],
    ["2026-02-14", 3, "2026-02-26"],
    ["2026-04-03", 1, "2026-04-07"],
    ["2026-04-30", 3, "2026-05-08"],
    ["2026-06-18", 5, "2026-06-26"],
    ["2026-05-08", 2, "2026-05-11"],
    ["2026-09-18", 1, "2026-09-20"],
    ["2026-09-24", 5, "2026-10-09"],
    ["2026-09-29", 20, "2026-11-02"],
    ["2025-12-31", 3, "2026-01-06"],
    ["2026-03-02", 20, "2026-03-30"],
    ["2026-03-02", 30, "2026-04-14"],
    ["2026-10-09", 2, "2026-10-12"],
    // a registration with its extension, a land title, a building permit
    ["2026-09-29", 3, "2026-10-09"],
    ["2026-09-29", 6, "2026-10-13"],
    ["2026-09-29", 30, "2026-11-16"],
    ["2026-09-29", 7, "2026-10-14"],
    // deemed acceptance: the notice clock and, from the day of receipt, the decision
    ["2026-09-24", 20, "2026-10-29"],
    // a bad evaluation of Friday 2026-02-13: contact in one day, mend in five
    ["2026-02-13", 5, "2026-02-27"],
    // over the holidays of 2025
    ["2025-01-24", 1, "2025-01-26"],
    ["2025-01-27", 3, "2025-02-07"],
    ["2025-09-30", 3, "2025-10-11"],
  ])("from %s, %i days end on %s", (start, n, due) => {
    expect(dueAt({ start, limit: workingDays(n) })).toMatchObject({ due, dueAt: `${due}T17:00:00+08:00`, assumed: [] });
  });

  test("the example of the public contract", () => {
    expect(dueAt({ start: "2026-02-10", limit: workingDays(5) })).toMatchObject({
      due: "2026-02-24",
      dueAt: "2026-02-24T17:00:00+08:00",
      warnAt: "2026-02-14T00:00:00+08:00",
      ifResumedToday: null,
    });
  });

  test.each([
    ["2026-01-31", "2026-02-28", 16],
    ["2026-04-30", "2026-05-31", 19],
    ["2026-08-31", "2026-09-30", 22],
    ["2026-09-30", "2026-10-31", 18],
    ["2025-12-31", "2026-12-31", 248],
  ])("after %s up to %s there are %i of them", (from, to, count) => {
    expect(workingDaysBetween(from, to)).toBe(count);
    const days = Array.from({ length: 366 }, (_, i) => addDays(from, i + 1)).filter((day) => day <= to);
    expect(days.filter((day) => isWorkingDay(day))).toHaveLength(count);
  });

  test("0 is the same day; on a day off the next working day", () => {
    expect(dueAt({ start: "2026-02-10", limit: workingDays(0) }).due).toBe("2026-02-10");
    expect(dueAt({ start: "2026-02-15", limit: workingDays(0) }).due).toBe("2026-02-24");
  });
});

describe("holds", () => {
  const start = "2026-02-10";
  const limit = workingDays(5);

  test("both end days are left out: 02-12 … 02-25 leaves 02-26, 02-27, 02-28 and 03-02", () => {
    const inputs = { start, limit, holds: [{ from: "2026-02-12", to: "2026-02-25" }] };
    expect(dueAt(inputs).due).toBe("2026-03-02");
    expect(elapsed(inputs, "2026-02-25")).toMatchObject({ used: 1, left: 4 });
  });

  test("an open hold has no due day, and tells the day if it ended today", () => {
    const open = { start, limit, holds: [{ from: "2026-02-12" }] };
    expect(dueAt({ ...open, today: "2026-02-25" })).toEqual({
      due: null,
      dueAt: null,
      warnAt: null,
      dueInstant: null,
      warnInstant: null,
      ifResumedToday: { due: "2026-03-02", dueAt: "2026-03-02T17:00:00+08:00" },
      assumed: [],
    });
    expect(elapsed(open, "2026-02-20")).toMatchObject({ used: 1, left: 4, late: false });
    expect(dueAt({ ...open, holds: [{ from: "2026-02-25" }] }).due).toBe("2026-02-24");
    expect(dueAt({ ...open, holds: [{ from: "2026-02-24" }] }).due).toBeNull();
  });

  test.each([
    [
      "overlapping holds count once",
      [
        ["2026-02-11", "2026-02-13"],
        ["2026-02-12", "2026-02-14"],
      ],
      "2026-02-28",
    ],
    [
      "holds that touch are one",
      [
        ["2026-02-11", "2026-02-12"],
        ["2026-02-13", "2026-02-14"],
      ],
      "2026-02-28",
    ],
    ["a hold begun before the start counts from the start", [["2026-01-05", "2026-02-11"]], "2026-02-25"],
    ["a hold of the start day alone takes nothing", [["2026-02-10", "2026-02-10"]], "2026-02-24"],
    ["a hold of one day takes that day", [["2026-02-12", "2026-02-12"]], "2026-02-25"],
    ["a hold inside a holiday takes nothing", [["2026-02-15", "2026-02-23"]], "2026-02-24"],
    ["a hold over before the start takes nothing", [["2026-01-05", "2026-02-09"]], "2026-02-24"],
    [
      "an inner hold takes nothing more",
      [
        ["2026-02-11", "2026-02-14"],
        ["2026-02-12", "2026-02-12"],
      ],
      "2026-02-28",
    ],
  ])("%s", (_, spans, due) => {
    expect(dueAt({ start, limit, holds: spans.map(([from = "", to]) => ({ from, to })) }).due).toBe(due);
  });
});

describe("extensions", () => {
  test("add once in the same unit", () => {
    const inputs = { start: "2026-09-29", limit: workingDays(3) };
    expect(dueAt({ ...inputs, extension: workingDays(3) }).due).toBe("2026-10-13");
    expect(dueAt({ ...inputs, extension: workingDays(0) }).due).toBe("2026-10-09");
  });

  test("in another unit run on after the limit", () => {
    const inputs = { start: "2026-09-29", limit: workingDays(3), extension: { n: 4, unit: "calendar-day" as const } };
    expect(dueAt(inputs).due).toBe("2026-10-13");
    expect(dueAt({ ...inputs, extension: { n: 1, unit: "half-day" } }).dueAt).toBe("2026-10-10T12:00:00+08:00");
  });
});

describe("other units", () => {
  test.each([
    ["2026-03-02", 15, "2026-03-17"],
    ["2026-04-20", 15, "2026-05-06"], // 05-05 is off: moves to the next working day (民法典 203)
    ["2026-03-06", 1, "2026-03-09"],
    ["2026-02-13", 1, "2026-02-14"], // a working Saturday stays
  ])("from %s, %i calendar days end on %s", (start, n, due) => {
    expect(dueAt({ start, limit: { n, unit: "calendar-day" } }).due).toBe(due);
  });

  test("the day a calendar limit moves to may not be held either", () => {
    const inputs = { start: "2026-03-06", limit: { n: 1, unit: "calendar-day" as const } };
    expect(dueAt({ ...inputs, holds: [{ from: "2026-03-08", to: "2026-03-10" }] }).due).toBe("2026-03-11");
    expect(dueAt({ ...inputs, holds: [{ from: "2026-03-09" }] }).due).toBeNull();
  });

  test.each([
    ["2026-03-02T09:00:00+08:00", 2, "2026-03-02T11:00:00+08:00"],
    ["2026-03-02T11:00:00+08:00", 2, "2026-03-02T14:30:00+08:00"],
    ["2026-03-02T12:30:00+08:00", 1, "2026-03-02T14:30:00+08:00"],
    ["2026-03-02T08:30:00+08:00", 7, "2026-03-02T17:00:00+08:00"],
    ["2026-03-02T16:30:00+08:00", 1, "2026-03-03T09:00:00+08:00"],
    ["2026-03-06T18:00:00+08:00", 1, "2026-03-09T09:30:00+08:00"],
    ["2026-02-14T16:00:00+08:00", 2, "2026-02-24T09:30:00+08:00"],
    ["2026-03-02", 4, "2026-03-02T14:00:00+08:00"],
    ["2026-03-02T09:00:30+08:00", 1, "2026-03-02T10:00:30+08:00"],
    ["2026-03-02T12:15:00+08:00", 0, "2026-03-02T13:30:00+08:00"],
    ["2026-03-02T10:15:00+08:00", 0, "2026-03-02T10:15:00+08:00"],
    ["2026-03-06T17:00:00+08:00", 0, "2026-03-09T08:30:00+08:00"],
  ])("from %s, %i office hours end at %s", (start, n, at) => {
    expect(dueAt({ start, limit: { n, unit: "hour" } }).dueAt).toBe(at);
  });

  test.each([
    ["2026-03-02T10:00:00+08:00", 1, "2026-03-02T17:00:00+08:00"],
    ["2026-03-02T10:00:00+08:00", 2, "2026-03-03T12:00:00+08:00"],
    ["2026-03-02T12:00:00+08:00", 1, "2026-03-02T17:00:00+08:00"],
    ["2026-03-02T14:00:00+08:00", 1, "2026-03-03T12:00:00+08:00"],
    ["2026-03-02T07:00:00+08:00", 1, "2026-03-02T12:00:00+08:00"],
    ["2026-03-06T15:00:00+08:00", 3, "2026-03-10T12:00:00+08:00"],
    ["2026-03-02", 1, "2026-03-03T12:00:00+08:00"],
    ["2026-03-02", 2, "2026-03-03T17:00:00+08:00"],
    ["2026-03-02T09:00:00+08:00", 0, "2026-03-02T12:00:00+08:00"],
    ["2026-03-02T13:00:00+08:00", 0, "2026-03-02T17:00:00+08:00"],
    ["2026-03-06T18:00:00+08:00", 0, "2026-03-09T12:00:00+08:00"],
    ["2026-03-02", 0, "2026-03-02T17:00:00+08:00"],
  ])("from %s, %i half days end at %s", (start, n, at) => {
    expect(dueAt({ start, limit: { n, unit: "half-day" } }).dueAt).toBe(at);
  });

  test("a held day gives no hours, and the season gives the closing time", () => {
    const calendar = {
      years: [],
      officeHours: [
        { from: "06-01", morning: ["08:00", "12:00"], afternoon: ["14:30", "18:00"] },
        { from: "10-08", morning: ["08:30", "12:00"], afternoon: ["13:30", "17:00"] },
      ] as const,
    };
    const hours = { start: "2026-07-06T17:00:00+08:00", limit: { n: 2, unit: "hour" as const }, calendar };
    expect(dueAt(hours).dueAt).toBe("2026-07-07T09:00:00+08:00");
    expect(dueAt({ ...hours, holds: [{ from: "2026-07-07", to: "2026-07-07" }] }).dueAt).toBe(
      "2026-07-08T09:00:00+08:00",
    );
    expect(dueAt({ start: "2026-07-06", limit: workingDays(1), calendar }).dueAt).toBe("2026-07-07T18:00:00+08:00");
    expect(dueAt({ start: "2026-03-02", limit: workingDays(1), calendar }).dueAt).toBe("2026-03-03T17:00:00+08:00");
  });
});

describe("years without a notice", () => {
  test("fall back to the statutory holidays and say so", () => {
    expect(isNotified(2026)).toBe(true);
    expect(isNotified(2027)).toBe(false);
    expect(dueAt({ start: "2026-12-31", limit: workingDays(1) })).toMatchObject({ due: "2027-01-04", assumed: [2027] });
    expect(dueAt({ start: "2027-02-04", limit: workingDays(1) })).toMatchObject({ due: "2027-02-11", assumed: [2027] });
    expect(dueAt({ start: "2026-12-30", limit: workingDays(1) }).assumed).toEqual([]);
  });

  test("an edited calendar replaces the guess, and a calendar without a working day is refused", () => {
    const years = [{ year: 2027, off: ["2027-01-01"], work: ["2027-01-02"] }];
    const calendar = {
      years,
      officeHours: [{ from: "01-01", morning: ["09:00", "12:00"], afternoon: ["13:00", "16:00"] }] as const,
    };
    const answer = dueAt({ start: "2026-12-31", limit: workingDays(1), calendar });
    expect(answer).toMatchObject({ dueAt: "2027-01-02T16:00:00+08:00", assumed: [2026] });
    expect(() => dueAt({ start: "2026-12-31", limit: workingDays(1), calendar: { years, officeHours: [] } })).toThrow(
      RangeError,
    );
  });
});

test.each([
  ["a day that does not exist", { start: "2026-02-30", limit: workingDays(5) }],
  ["half a unit", { start: "2026-02-10", limit: workingDays(1.5) }],
  ["a negative limit", { start: "2026-02-10", limit: workingDays(-1) }],
  ["NaN", { start: "2026-02-10", limit: workingDays(Number.NaN) }],
  ["a limit of centuries", { start: "2026-02-10", limit: workingDays(3651) }],
  [
    "a reversed hold",
    { start: "2026-02-10", limit: workingDays(5), holds: [{ from: "2026-02-12", to: "2026-02-11" }] },
  ],
  ["a hold from nowhere", { start: "2026-02-10", limit: workingDays(5), holds: [{ from: "2026-02-31" }] }],
  ["a year without a clock", { start: "1991-12-31", limit: workingDays(5) }],
])("refuses %s", (_, inputs) => {
  expect(() => dueAt(inputs)).toThrow(RangeError);
});

test("a clock without a limit has no end and no light", () => {
  expect(dueAt({ start: "2026-02-10" }).due).toBeNull();
  expect(light({ start: "2026-02-10", limit: null }, "2030-01-01")).toBe("none");
  expect(elapsed({ start: "2026-02-10" }, "2026-02-11")).toBeUndefined();
});
