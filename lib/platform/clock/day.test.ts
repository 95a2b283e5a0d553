import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayFromSerial,
  dayOf,
  daysBetween,
  instantFrom,
  instantOf,
  isDay,
  isoOf,
  partsOf,
  serialOf,
  weekday,
} from "./day";
import { now, today } from "./now";
import { withClock } from "./with-clock";

test.each(["2026-02-30", "2026-2-3", "2025-02-29", "2026-13-01", "", "20260210", "2026-02-10T00:00:00Z", 5, null])(
  "%j is not a day",
  (text) => expect(isDay(text)).toBe(false),
);

test("a day is the day in Shanghai, whatever the machine's zone", () => {
  expect(dayOf(instantFrom("2026-02-09T16:00:00Z"))).toBe("2026-02-10");
  expect(dayOf(instantFrom("2026-02-09T15:59:59.999Z"))).toBe("2026-02-09");
  expect(isoOf(instantOf("2026-02-24", "17:00"))).toBe("2026-02-24T17:00:00+08:00");
  expect(instantOf("2026-02-24", "24:00")).toEqual(instantOf("2026-02-25"));
  expect(partsOf(instantOf("2026-12-31", "23:59"))).toMatchObject({ year: 2026, month: 12, day: 31, hour: 23 });
});

test("counts days over leap days and years", () => {
  expect(addDays("2028-02-28", 2)).toBe("2028-03-01");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(daysBetween("2025-12-31", "2026-03-01")).toBe(60);
  expect([weekday("2026-02-15"), weekday("2026-02-16"), weekday("1969-12-31")]).toEqual([7, 1, 3]);
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2026-11-30", 3)).toBe("2027-02-28");
});

test.each(["2026-02-30T08:00:00+08:00", "2026-02-10T08:00:00", "2026-02-10T25:00:00Z", "now", ""])(
  "%j is refused as an instant",
  (text) => expect(() => instantFrom(text)).toThrow(RangeError),
);

test("a set clock stands still, nests, survives awaits, and is gone outside", async () => {
  await withClock("2026-02-10T09:30:00+08:00", async () => {
    expect(isoOf(now())).toBe("2026-02-10T09:30:00+08:00");
    now().setFullYear(1999);
    await new Promise((resolve) => setTimeout(resolve, 2));
    expect(today()).toBe("2026-02-10");
    withClock("2026-03-01", () => expect(today()).toBe("2026-03-01"));
    expect(today()).toBe("2026-02-10");
  });
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1000);
});

test("every day of two hundred years is the day that a Date says, both ways", () => {
  for (let serial = -25_567; serial <= 47_847; serial += 1) {
    const day = new Date(serial * 86_400_000).toISOString().slice(0, 10);
    if (dayFromSerial(serial) !== day || serialOf(day) !== serial)
      throw new Error(`${serial} is ${day}, not ${dayFromSerial(serial)}`);
  }
  for (const wrong of [
    "2025-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-00-10",
    "2026-13-01",
    "2026-01-00",
    "0099-12-31",
  ])
    expect(isDay(wrong), wrong).toBe(false);
  expect(isDay("2000-02-29")).toBe(true);
});

test("an instant reads as a Date says it does, eight hours on, before 1970 and to the second before midnight", () => {
  for (let n = 0; n < 20_000; n += 1) {
    const instant = new Date((n - 8_000) * 86_399_123 + (n % 7) * 999);
    const wanted = `${new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
    expect(isoOf(instant)).toBe(wanted);
  }
  expect(() => isoOf(new Date(Number.NaN))).toThrow(RangeError);
});
