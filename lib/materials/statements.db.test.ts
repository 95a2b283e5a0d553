import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/auth";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aProxiedServer, type DatabaseWire } from "@/prisma/seed/factories/a-proxy";
import { atOneAndFifty, type Counted } from "@/prisma/seed/factories/count-statements";
import { withHistory } from "@/prisma/seed/factories/long-history";
import { removeFromLibrary } from ".";

let wire: DatabaseWire;
let city: TestCity;
let citizen: Actor;
beforeAll(async () => {
  wire = await aProxiedServer();
  city = await aCity(["food-business"]);
  citizen = await city.actor("citizen");
});
afterAll(async () => {
  await city?.end();
  await wire?.end();
});

test("a document leaves the library at the same cost, however many are in it and however many cases used it", async () => {
  const steps: Counted<string>[] = [
    { of: "materials/remove-from-library", run: (id) => removeFromLibrary(citizen, id) },
  ];
  const { one, fifty } = await atOneAndFifty(wire, steps, async (rows) => {
    const { caseId } = await (await CaseStory.begin("food-business")).drafted("2026-03-02T09:00");
    await withHistory(caseId, rows);
    const kept = await db().libraryMaterial.createManyAndReturn({
      data: Array.from({ length: rows }, () => ({
        subjectId: citizen.subjectId ?? "",
        kind: "layout",
        name: "平面图.png",
        digest: crypto.randomUUID(),
        mediaType: "image/png",
        size: 1,
        source: {},
        addedAt: now(),
      })),
      select: { id: true },
    });
    const libraryId = kept.at(-1)?.id ?? "";
    await db().caseFile.updateMany({ where: { material: { caseId } }, data: { libraryId } });
    return libraryId;
  });
  expect(fifty).toEqual(one);
});
