import { afterAll, beforeAll, expect, test } from "vitest";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { board, changedToday, listByLight, listWatchedRegions, openAlertsIn } from ".";

let city: TestCity;
const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-03-${instant}:00+08:00`, work);

/** A case moved to another place: the act of submitting knows only the places that offer the service. */
const moveTo = (id: string, areaCode: string, areaPath: string) =>
  db().case.update({ where: { id }, data: { areaCode, areaPath } });

beforeAll(async () => {
  city = await aCity(["food-business"]);
  const [, county, town] = [
    await aFoodCase("accepted"),
    await aFoodCase("accepted"),
    await aFoodCase("received"),
  ] as const;
  await moveTo(county.caseId, "990121", "990100/990121/");
  await moveTo(town.caseId, "990121100", "990100/990121/990121100/");
});
afterAll(() => city?.end());

test("regions are the city's own ground and its counties with all below; each opens as many cases as it says", async () => {
  const officer = await city.actor("supervisor");
  const { areas, total } = await at("03T10:00", () => board(officer));
  expect(Object.fromEntries(areas.map((row) => [row.key, [row.total, row.own]]))).toEqual({
    "990100-own": [1, true],
    "990121": [2, false],
    "990122": [0, false],
  });
  expect(areas.reduce((sum, row) => sum + row.total, 0)).toBe(total);
  for (const row of areas) expect(row.outline?.corners.length, row.key).toBeGreaterThan(2);
  for (const { key, total: said } of areas)
    expect((await listByLight(officer, { area: key })).items, key).toHaveLength(said);
  expect((await listWatchedRegions(officer)).map(({ key }) => key)).toEqual(["990100-own", "990121", "990122"]);
});

test("a board of one county shows its towns, of one body only its cases; what is not watched is empty", async () => {
  const officer = await city.actor("supervisor");
  const county = await at("03T10:00", () => board(officer, { area: "990121" }));
  expect(county.total).toBe(2);
  expect(county.areas.filter((row) => row.total > 0).map((row) => [row.key, row.total])).toEqual([
    ["990121-own", 1],
    ["990121100", 1],
  ]);
  for (const place of [{ department: "health" }, { area: "110000" }, { area: "' or true --" }]) {
    const empty = await at("03T10:00", () => board(officer, place));
    expect(empty.total, JSON.stringify(place)).toBe(0);
    expect((await at("03T10:00", () => changedToday(officer, place))).items).toEqual([]);
    expect((await openAlertsIn(officer, place, 5)).items).toEqual([]);
  }
  expect((await board(officer, { department: "market" })).total).toBe(3);
});

test("decisions count as in time up to their promised day, and for thirty days", async () => {
  const officer = await city.actor("supervisor");
  const decidedOn = async (reviewed: string, decided: string) => {
    const story = await CaseStory.begin("food-business", { scenario: { kind: "bulk-sales", dineIn: "no" } });
    await story.submitted("2026-03-02T09:00");
    await story.preReviewed("2026-03-02T09:10");
    await story.received("2026-03-02T09:20");
    await story.sharedOnly("2026-03-02T09:25");
    await story.accepted("2026-03-02T10:00");
    await story.reviewed(reviewed);
    await story.decided(decided, "granted");
    return story.caseId;
  };
  const market = async (day: string) => {
    const { departments } = await withClock(`2026-${day}T10:00:00+08:00`, () => board(officer));
    return departments.find((row) => row.key === "market");
  };
  await decidedOn("2026-03-04T09:00", "2026-03-04T10:00");
  expect(await market("03-20")).toMatchObject({ done: 1, onTime: 1 });
  await decidedOn("2026-03-20T09:00", "2026-03-23T10:00");
  expect(await market("03-24")).toMatchObject({ done: 2, onTime: 1 });
  expect(await market("04-10")).toMatchObject({ done: 1, onTime: 0 });
  expect(await market("06-20")).toMatchObject({ done: 0, onTime: 0 });
});
