import { expect, test } from "vitest";
import { type RulerCell, ruler } from ".";

const five = { start: "2026-02-10", limit: { n: 5, unit: "working-day" as const } };
const mark = { start: "S", counted: "c", ahead: "a", over: "!", off: "-", held: "|" };
const drawn = (cells: RulerCell[]) => cells.map((cell) => mark[cell.kind]).join("");

test("draws day 0, the counted days, the holiday and what is ahead", () => {
  const cells = ruler(five, "2026-02-13");
  expect(drawn(cells)).toBe("Sccca---------a");
  expect(cells.map((cell) => cell.count)).toEqual([null, 1, 2, 3, 4, ...Array(9).fill(null), 5]);
  expect(cells.find((cell) => cell.today)).toMatchObject({ day: "2026-02-13", weekday: 5 });
  expect(cells.at(-1)).toMatchObject({ day: "2026-02-24", due: true, warned: true });
  expect(cells.find((cell) => cell.warned)?.day).toBe("2026-02-14");
});

test("goes on over the due day to today", () => {
  const cells = ruler(five, "2026-02-26");
  expect(drawn(cells)).toBe("Scccc---------c!!");
  expect(cells.filter((cell) => cell.due).map((cell) => cell.day)).toEqual(["2026-02-24"]);
  expect(cells.at(-1)).toMatchObject({ count: 7, today: true });
});

test("while a hold is open, shows the day it would end if resumed today, and no due day", () => {
  const cells = ruler({ ...five, holds: [{ from: "2026-02-12" }] }, "2026-02-25");
  expect(drawn(cells)).toBe("Sc||||||||||||||aaa-a");
  expect(cells.some((cell) => cell.due)).toBe(false);
  expect(cells.at(-1)).toMatchObject({ day: "2026-03-02", expected: true, count: 5 });
});

test("the days by which a calendar limit moves to the next working day count nothing", () => {
  const cells = ruler({ start: "2026-03-05", limit: { n: 2, unit: "calendar-day" } }, "2026-03-05");
  expect(cells.map((cell) => [cell.day.slice(8), cell.kind, cell.count])).toEqual([
    ["05", "start", null],
    ["06", "ahead", 1],
    ["07", "ahead", 2],
    ["08", "off", null],
    ["09", "off", null],
  ]);
  expect(cells.at(-1)?.due).toBe(true);
});

test("hours are counted by the day", () => {
  const cells = ruler({ start: "2026-03-02T15:00:00+08:00", limit: { n: 10, unit: "hour" } }, "2026-03-03");
  expect(cells.map((cell) => cell.count)).toEqual([2, 9, 10]);
});

test("a clock without a limit has no ruler", () => {
  expect(ruler({ start: "2026-03-05" }, "2026-03-06")).toEqual([]);
});
