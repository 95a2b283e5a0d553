import { expect, test } from "vitest";
import { applyDoor } from "./apply-door";

const spring = { name: { zh: "春季", en: "Spring" }, from: "04-01", to: "04-20" };
const autumn = { name: { zh: "秋季", en: "Autumn" }, from: "10-08", to: "10-28" };

test("an item opens exactly the doors of its terminals", () => {
  expect(applyDoor({ terminals: ["pc", "window"] }, "2026-11-26")).toEqual({
    computer: true,
    phone: false,
    kiosk: false,
    window: true,
    closed: null,
  });
});

test("outside its periods nothing is open, and the next period is named", () => {
  const door = applyDoor({ terminals: ["pc", "phone"], windowPeriods: [spring, autumn] }, "2026-11-26");
  expect(door).toMatchObject({ computer: false, phone: false, closed: { next: spring, from: "2027-04-01" } });
  expect(applyDoor({ terminals: ["pc"], windowPeriods: [spring, autumn] }, "2026-07-01").closed?.from).toBe(
    "2026-10-08",
  );
});

test.each(["2026-04-01", "2026-04-20", "2026-10-28"])(
  "%s lies inside a period: the first and last day count",
  (day) => {
    expect(applyDoor({ terminals: ["pc"], windowPeriods: [spring, autumn] }, day)).toMatchObject({
      computer: true,
      closed: null,
    });
  },
);

test("a period may run over the end of a year", () => {
  const winter = { name: { zh: "冬季", en: "Winter" }, from: "12-15", to: "01-15" };
  expect(applyDoor({ terminals: ["pc"], windowPeriods: [winter] }, "2027-01-10").computer).toBe(true);
  expect(applyDoor({ terminals: ["pc"], windowPeriods: [winter] }, "2027-02-01").closed?.from).toBe("2027-12-15");
});
