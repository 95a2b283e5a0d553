import { describe, expect, it } from "vitest";
import { defaultCalendar, isWorkingDay } from "@/lib/platform/clock";
import { changedDays, countWorked, kindOf, monthsOf, turnedOver } from "./calendar-days";

const notice = defaultCalendar.years.find((one) => one.year === 2026);
const days = { off: new Set(notice?.off), work: new Set(notice?.work) };
const all = monthsOf(2026).flat();

describe("a year on the calendar page", () => {
  it("works the same days as the clock", () => {
    expect(all).toHaveLength(365);
    for (const day of all)
      expect([day, ["working", "make-up"].includes(kindOf(day, days))]).toEqual([day, isWorkingDay(day)]);
    expect(countWorked(all, days)).toBe(all.filter((day) => isWorkingDay(day)).length);
  });

  it("has a leap day in a leap year", () => {
    expect(monthsOf(2028)[1]).toHaveLength(29);
  });

  it("turns every day over, and over again to where it was", () => {
    for (const day of all) {
      const once = turnedOver(day, days);
      expect(changedDays(all, days, once)).toEqual([day]);
      expect(changedDays(all, days, turnedOver(day, once))).toEqual([]);
    }
  });

  it("never has a day both off and worked", () => {
    for (const day of all) {
      const { off, work } = turnedOver(day, days);
      expect(off.has(day) && work.has(day)).toBe(false);
    }
  });
});
