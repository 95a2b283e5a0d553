import { expect, test } from "vitest";
import { defaultCalendar, instantFrom } from "@/lib/platform/clock";
import { resultDay, resultRuler } from "./result-day";

test("five working days from a Thursday end on the next Thursday", () => {
  expect(resultDay({ n: 5, unit: "working-day" }, "2026-11-26", defaultCalendar)).toBe("2026-12-03");
});

test("on the spot is today, and draws no ruler", () => {
  const atOnce = { n: 0, unit: "working-day" } as const;
  expect(resultDay(atOnce, "2026-11-26", defaultCalendar)).toBe("2026-11-26");
  expect(resultRuler(atOnce, "2026-11-26", defaultCalendar, instantFrom("2026-11-26"))).toEqual([]);
});

test("the ruler starts today and ends on the day of the result", () => {
  const cells = resultRuler(
    { n: 5, unit: "working-day" },
    "2026-11-26",
    defaultCalendar,
    instantFrom("2026-11-26T10:00:00+08:00"),
  );
  expect(cells.map(({ kind }) => kind)).toEqual(["start", "ahead", "off", "off", "ahead", "ahead", "ahead", "ahead"]);
  expect(cells.at(-1)).toMatchObject({ day: "2026-12-03", due: true, count: 5 });
});
