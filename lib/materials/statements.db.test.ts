import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { atOneAndFifty, type Counted } from "@/prisma/seed/factories/count-statements";
import { inLibrary } from "@/prisma/seed/factories/in-library";
import { withHistory } from "@/prisma/seed/factories/long-history";
import { removeFromLibrary } from ".";

let city: CountedCity;
let citizen: Actor;
beforeAll(async () => {
  city = await aCountedCity(["food-business"]);
  citizen = await city.actor("citizen");
});
afterAll(() => city?.end());

test("a document leaves the library at the same cost, however many are in it and however many cases used it", async () => {
  const steps: Counted<string>[] = [
    { of: "materials/remove-from-library", run: (id) => removeFromLibrary(citizen, id) },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const { caseId } = await (await CaseStory.begin("food-business")).drafted("2026-03-02T09:00");
    await withHistory(caseId, rows);
    const libraryId = await inLibrary(citizen.subjectId, rows);
    await db().caseFile.updateMany({ where: { material: { caseId } }, data: { libraryId } });
    return libraryId;
  });
  expect(fifty).toEqual(one);
});
