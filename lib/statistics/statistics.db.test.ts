import { afterAll, beforeAll, expect, test } from "vitest";
import { withdrawCase } from "@/lib/cases";
import { evaluate } from "@/lib/evaluation";
import type { Actor } from "@/lib/platform/auth";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { runJobsNow } from "@/lib/platform/jobs";
import { settle } from "@/prisma/seed/demo/settle";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase, type FoodCase } from "@/prisma/seed/factories/a-food-case";
import { countUseJob, decisionDays, listFinishedCases, openFigures } from ".";

let city: TestCity;
let citizen: Actor;
let granted: FoodCase;
let denied: FoodCase;
const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-03-${instant}:00+08:00`, work);

beforeAll(async () => {
  city = await aCity(["food-business"]);
  citizen = await city.actor("citizen");
  granted = await aFoodCase("decided");
  denied = await aFoodCase("decided", { outcome: "denied" });
  const withdrawn = await aFoodCase("accepted");
  await at("07T09:00", () => withdrawCase(citizen, withdrawn.caseNo, { reason: "店面不租了" }));
  await aFoodCase("accepted");
  await settle("2026-03-09T10:00");
});
afterAll(() => city?.end());

test("the public list has decisions only, newest first, and nothing that leads to a person", async () => {
  const { items, next } = await at("10T09:00", () => listFinishedCases());
  expect(items.map(({ outcome }) => outcome).sort()).toEqual(["denied", "granted"]);
  expect(next).toBeNull();
  const text = JSON.stringify(items);
  for (const value of [granted.caseNo, denied.caseNo, "张晓云", "张*云"]) expect(text).not.toContain(value);
  expect(items[0]).toMatchObject({ number: "9901 2026 0302 ****", acceptedOn: "2026-03-03", closedOn: "2026-03-09" });
});

test("it is paged by keyset: page by page is the whole list, nothing twice", async () => {
  await at("10T09:00", async () => {
    const whole = (await listFinishedCases()).items.map(({ id }) => id);
    const first = await listFinishedCases({ size: 1 });
    const second = await listFinishedCases({ size: 1, cursor: first.next ?? "" });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(whole);
    expect(second.next).toBeNull();
  });
});

test.each(["", "x", "_", "2026-13-40T00:00:00Z_01a20000-0000-7000-8000-000000000000", `9_${"'"}; drop table "case"`])(
  "a cursor the list did not write (%s) begins at the beginning",
  async (cursor) => {
    expect((await at("10T09:00", () => listFinishedCases({ cursor }))).items).toHaveLength(2);
  },
);

test("a case that closes later than now is not finished yet", async () => {
  expect((await at("09T09:00", () => listFinishedCases())).items).toHaveLength(0);
});

test("what the city says of itself is counted from cases and evaluations of the last month, at most every five minutes", async () => {
  await at("10T09:00", async () => {
    await evaluate(citizen, granted.caseNo, { node: "result", grade: 5, tags: ["517"], text: "" });
    const figures = await openFigures();
    // Closed: granted, denied, withdrawn. Decided in time: both decisions, three and a bit days after acceptance.
    expect(figures).toMatchObject({ since: "2026-02-10", closed: 3, inTime: 100, satisfied: 100, evaluations: 1 });
    expect(figures.meanDays).toBeCloseTo(3, 0);
    await evaluate(citizen, denied.caseNo, { node: "result", grade: 1, tags: [], text: "等了很久" });
    expect(await openFigures()).toEqual(figures);
  });
});

test("what people apply for moves up, once for each submission", async () => {
  const uses = async () => (await db().serviceItem.findUniqueOrThrow({ where: { code: "food-business" } })).uses;
  expect(await uses()).toBe(4);
  const { caseId } = await aFoodCase("draft");
  await runJobsNow([countUseJob]);
  expect(await uses()).toBe(4);
  await expect(
    countUseJob.handle({ caseId: "01a20000-0000-7000-8000-000000000000" }, citizen),
  ).resolves.toBeUndefined();
  expect(caseId).toBeTruthy();
});

test("the real durations of a service are counted in working days from its decisions, and only from them", async () => {
  const figures = await at("10T09:00", () => decisionDays("food-business"));
  expect(figures).toMatchObject({ since: "2025-03-10", cases: 2, inTime: 100 });
  expect(figures?.took.reduce((sum, { n }) => sum + n, 0)).toBe(2);
  expect(figures?.took.every(({ days }) => days >= 0 && days <= 5)).toBe(true);
  expect(await at("10T09:00", () => decisionDays("marriage-registration"))).toBeNull();
});
