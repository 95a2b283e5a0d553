import { describe, expect, test } from "vitest";
import { elapsed, flips, instantOf, isoOf, light, nextFlipAt } from ".";

const five = { start: "2026-02-10", limit: { n: 5, unit: "working-day" as const } };
const shown = (inputs: Parameters<typeof flips>[0]) => flips(inputs).map(({ at, light }) => `${isoOf(at)} ${light}`);

describe("a promise of five working days, accepted on 2026-02-10", () => {
  test.each([
    ["2026-02-09T23:59:59+08:00", "none"],
    ["2026-02-10", "green"],
    ["2026-02-13T23:59:59+08:00", "green"],
    ["2026-02-14", "yellow"],
    ["2026-02-24T17:00:00+08:00", "yellow"],
    ["2026-02-24T17:00:00.001+08:00", "red"],
    ["2026-02-25", "red"],
  ])("at %s shows %s", (at, expected) => expect(light(five, at)).toBe(expected));

  test("counts what is used, left and overdue", () => {
    expect(elapsed(five, "2026-02-10")).toMatchObject({ used: 0, left: 5, overdue: 0, total: 5 });
    expect(elapsed(five, "2026-02-14")).toMatchObject({ used: 4, left: 1, overdue: 0 });
    expect(elapsed(five, "2026-02-20")).toMatchObject({ used: 4, left: 1, overdue: 0 });
    expect(elapsed(five, "2026-02-24T17:00:00+08:00")).toMatchObject({ used: 5, left: 0, overdue: 0, late: false });
    expect(elapsed(five, "2026-02-24T18:00:00+08:00")).toMatchObject({ left: 0, overdue: 0, late: true });
    expect(elapsed(five, "2026-02-25")).toMatchObject({ left: 0, overdue: 1, late: true });
    expect(elapsed(five, "2026-03-02")).toMatchObject({ left: 0, overdue: 5 });
  });

  test("flips at the instants that are stored", () => {
    expect(shown(five)).toEqual([
      "2026-02-10T00:00:00+08:00 green",
      "2026-02-14T00:00:00+08:00 yellow",
      "2026-02-24T17:00:00+08:00 red",
    ]);
    const next = (at: string) => nextFlipAt(five, at)?.toISOString();
    expect(next("2026-02-12")).toBe(instantOf("2026-02-14").toISOString());
    expect(next("2026-02-14")).toBe(instantOf("2026-02-24", "17:00").toISOString());
    expect(next("2026-02-24T17:00:00+08:00")).toBe(instantOf("2026-02-24", "17:00").toISOString());
    expect(nextFlipAt(five, "2026-02-24T17:00:00.001+08:00")).toBeNull();
  });
});

describe("with holds", () => {
  const held = { ...five, holds: [{ from: "2026-02-12", to: "2026-02-25" }] };

  test("is stopped on every held day, and goes on at the midnight after", () => {
    expect(shown(held)).toEqual([
      "2026-02-10T00:00:00+08:00 green",
      "2026-02-12T00:00:00+08:00 stopped",
      "2026-02-26T00:00:00+08:00 green",
      "2026-02-28T00:00:00+08:00 yellow",
      "2026-03-02T17:00:00+08:00 red",
    ]);
  });

  test("an open hold stays stopped: no flip is stored, however long it lasts", () => {
    const open = { ...five, holds: [{ from: "2026-02-12" }] };
    expect(light(open, "2026-12-31")).toBe("stopped");
    expect(nextFlipAt(open, "2026-02-12")).toBeNull();
  });

  test("a hold after the end does not make what is late good again", () => {
    expect(light({ ...five, holds: [{ from: "2026-02-25" }] }, "2026-02-26")).toBe("red");
  });
});

describe("replay", () => {
  const story = {
    ...five,
    holds: [
      {
        from: "2026-02-12",
        to: "2026-02-25",
        knownAt: "2026-02-12T15:00:00+08:00",
        endKnownAt: "2026-02-25T09:00:00+08:00",
      },
    ],
    extension: { n: 2, unit: "working-day" as const, knownAt: "2026-03-02T10:00:00+08:00" },
  };

  test.each([
    ["2026-02-12T14:59:59+08:00", "green", 2, 5],
    ["2026-02-12T15:00:00+08:00", "stopped", 1, 5],
    ["2026-02-25T08:59:59+08:00", "stopped", 1, 5],
    ["2026-02-28T10:00:00+08:00", "yellow", 4, 5],
    ["2026-03-02T09:59:59+08:00", "yellow", 5, 5],
    ["2026-03-02T10:00:00+08:00", "green", 5, 7],
    ["2026-03-03T00:00:00+08:00", "yellow", 6, 7],
    ["2026-03-04T18:00:00+08:00", "red", 7, 7],
  ])("at %s the light was %s with %i of %i used", (at, expected, used, total) => {
    expect(light(story, at)).toBe(expected);
    expect(elapsed(story, at)).toMatchObject({ used, total });
  });
});

test.each([
  [1, "2026-03-02"],
  [2, "2026-03-03"],
  [9, "2026-03-12"],
  [10, "2026-03-12"],
  [15, "2026-03-18"],
  [20, "2026-03-24"],
  [30, "2026-04-03"],
])("a limit of %i working days from 2026-03-02 turns yellow on %s", (n, day) => {
  const yellow = flips({ start: "2026-03-02", limit: { n, unit: "working-day" } }).find(
    (flip) => flip.light === "yellow",
  );
  expect(yellow?.at).toEqual(instantOf(day));
});

test("the yellow margin is a parameter", () => {
  expect(flips({ ...five, warn: 3 })[1]?.at).toEqual(instantOf("2026-02-12"));
});

test("a clock that has ended shows nothing, and keeps what it used", () => {
  const ended = { ...five, endedAt: "2026-02-13T10:00:00+08:00" };
  expect(light(ended, "2026-02-13T09:59:59+08:00")).toBe("green");
  expect(light(ended, "2026-03-13")).toBe("none");
  expect(elapsed(ended, "2026-03-13")).toMatchObject({ used: 3, left: 2, late: false });
  expect(nextFlipAt(ended, "2026-02-14")).toBeNull();
});

test("hours and half days are counted as they pass", () => {
  const hours = { start: "2026-03-02T11:00:00+08:00", limit: { n: 8, unit: "hour" as const } };
  expect(elapsed(hours, "2026-03-02T14:15:00+08:00")).toMatchObject({ used: 1.75, left: 6.25 });
  expect(elapsed(hours, "2026-03-03T12:30:00+08:00")).toMatchObject({ used: 8, left: 0, overdue: 0 });
  expect(elapsed(hours, "2026-03-03T14:00:00+08:00")).toMatchObject({ left: 0, overdue: 0.5 });
  expect(shown(hours).at(-2)).toBe("2026-03-03T11:00:00+08:00 yellow");
  const halves = { start: "2026-03-02T10:00:00+08:00", limit: { n: 3, unit: "half-day" as const } };
  expect(elapsed(halves, "2026-03-02T12:30:00+08:00")).toMatchObject({ used: 0, left: 3 });
  expect(elapsed(halves, "2026-03-02T13:30:00+08:00")).toMatchObject({ used: 1, left: 2 });
  expect(elapsed(halves, "2026-03-04T09:00:00+08:00")).toMatchObject({ left: 0, overdue: 1 });
  expect(shown(halves).slice(1)).toEqual(["2026-03-03T08:30:00+08:00 yellow", "2026-03-03T17:00:00+08:00 red"]);
});
