import { expect, test } from "vitest";
import { defaultCalendar } from "@/lib/platform/clock/calendar";
import { lastDeferralDay, requireDeferrable } from "./deferrals";
import type { CaseRequirement } from "./requirements";

const time = { today: "2026-02-10", calendar: defaultCalendar, cityDays: 10 };
const layout = { key: "layout", name: { zh: "布局图", en: "Layout" }, required: "deferrable", deferDays: 5 };
const requirements = [layout, { ...layout, key: "photo", required: "required" }] as CaseRequirement[];
const open = new Set(["layout", "photo"]);
const defer = (...deferred: { requirement: string; dueBy: string }[]) =>
  requireDeferrable(requirements, deferred, open, time);

test("the last day is counted in working days, by the item's own number before the city's", () => {
  // Five working days from 10 February 2026 end after the Spring Festival.
  expect(lastDeferralDay({ deferDays: 5 }, time)).toBe("2026-02-24");
  expect(lastDeferralDay({}, { ...time, cityDays: 1 })).toBe("2026-02-11");
});

test("a material may follow until that day and not a day longer", () => {
  expect(() => defer({ requirement: "layout", dueBy: "2026-02-24" })).not.toThrow();
  expect(() => defer({ requirement: "layout", dueBy: "2026-02-25" })).toThrow(
    expect.objectContaining({ code: "case/deferral-too-long", params: { name: "布局图", until: "2026-02-24" } }),
  );
});

test("today, a material that may not follow, one that is in, and one named twice are refused", () => {
  const wrong = [
    [{ requirement: "layout", dueBy: "2026-02-10" }],
    [{ requirement: "photo", dueBy: "2026-02-12" }],
    [{ requirement: "nothing", dueBy: "2026-02-12" }],
    [
      { requirement: "layout", dueBy: "2026-02-12" },
      { requirement: "layout", dueBy: "2026-02-13" },
    ],
  ];
  for (const deferred of wrong)
    expect(() => defer(...deferred)).toThrow(expect.objectContaining({ code: "case/not-deferrable" }));
  expect(() =>
    requireDeferrable(requirements, [{ requirement: "layout", dueBy: "2026-02-12" }], new Set(), time),
  ).toThrow(expect.objectContaining({ code: "case/not-deferrable" }));
});
