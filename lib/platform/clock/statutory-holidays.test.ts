import { expect, test } from "vitest";
import { isWorkingDay, statutoryDaysOff, weekday, workingDaysBetween } from ".";

test("2027 has the thirteen days, with a day in lieu for each that falls on a weekend", () => {
  expect(statutoryDaysOff(2027)).toEqual([
    "2027-01-01",
    ...["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10"],
    "2027-04-05",
    ...["2027-05-01", "2027-05-02", "2027-05-03", "2027-05-04"],
    "2027-06-09",
    "2027-09-15",
    ...["2027-10-01", "2027-10-02", "2027-10-03", "2027-10-04", "2027-10-05"],
  ]);
});

test("the eve of the lunar year is off since 2025, and Labour Day has two days", () => {
  expect(statutoryDaysOff(2024)).not.toContain("2024-02-09");
  expect(statutoryDaysOff(2024)).not.toContain("2024-05-02");
  expect(statutoryDaysOff(2028)).toContain("2028-01-25");
});

test("two holidays on one day still make thirteen days without work", () => {
  expect(statutoryDaysOff(2031).filter((day) => day >= "2031-10-01")).toEqual([
    "2031-10-01",
    "2031-10-02",
    "2031-10-03",
    "2031-10-06",
  ]);
});

test.each([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035])("%i loses exactly thirteen weekdays", (year) => {
  const lost = statutoryDaysOff(year).filter((day) => weekday(day) < 6);
  expect(lost).toHaveLength(13);
  expect(isWorkingDay(`${year}-10-01`)).toBe(false);
});

test("the notices of 2025 and 2026 move days about: as many working days as the statutory holidays leave", () => {
  for (const year of [2025, 2026]) {
    const unmoved = {
      years: [],
      officeHours: [{ from: "01-01", morning: ["08:30", "12:00"], afternoon: ["13:30", "17:00"] }] as const,
    };
    const noticed = workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`);
    expect(workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, unmoved)).toBe(noticed);
  }
});
