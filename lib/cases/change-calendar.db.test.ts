import { afterAll, beforeAll, expect, test } from "vitest";
import { mintSystemActor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { readLedger } from "@/lib/platform/ledger";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { changeCalendar, recomputeClocksJob } from ".";

let city: TestCity;
beforeAll(async () => {
  city = await aCity(["food-business"]);
});
afterAll(() => city?.end());

const due = async (id: string) => (await db().case.findUniqueOrThrow({ where: { id } })).dueAt?.toISOString();

test("a new day off moves the open clocks by one day, with an event, and a second run changes nothing", async () => {
  const story = await (await (await CaseStory.begin("food-business")).submitted("2026-06-01T09:00")).preReviewed(
    "2026-06-01T10:00",
  );
  await (await story.received("2026-06-02T09:00")).accepted("2026-06-02T10:00");
  expect(await due(story.caseId)).toBe("2026-06-09T09:00:00.000Z");
  const admin = await city.actor("cityadmin");
  const input = { year: 2026, off: ["2026-06-05"], work: [] };
  await expect(changeCalendar(await city.actor("clerk"), input)).rejects.toMatchObject({ code: "case/not-allowed" });
  await changeCalendar(admin, input);
  await story.at("2026-06-03T09:00", () => recomputeClocksJob.handle({}, mintSystemActor("recompute-clocks")));
  expect(await due(story.caseId)).toBe("2026-06-10T09:00:00.000Z");
  await story.at("2026-06-03T09:05", () => recomputeClocksJob.handle({}, mintSystemActor("recompute-clocks")));
  const events = (await readLedger({ type: "case", id: story.caseId })).filter(
    (event) => event.event === "case.recomputed",
  );
  expect(events).toHaveLength(1);
});
