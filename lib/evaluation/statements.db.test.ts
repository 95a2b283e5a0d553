import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/auth";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { atOneAndFifty, type Counted } from "@/prisma/seed/factories/count-statements";
import { copies, withHistory } from "@/prisma/seed/factories/long-history";
import { evaluate } from ".";
import { reasonTags } from "./model/tags";

let city: CountedCity;
let citizen: Actor;
beforeAll(async () => {
  city = await aCountedCity(["food-business"]);
  citizen = await city.actor("citizen");
});
afterAll(() => city?.end());

test("a rating costs the same with one reason and with all of them, whatever was rated before", async () => {
  const best = reasonTags.filter(({ grade }) => grade === 5).map(({ code }) => code);
  const steps: Counted<{ caseId: string; tags: string[] }>[] = [
    {
      of: "evaluation/evaluate",
      run: ({ caseId, tags }) => evaluate(citizen, caseId, { node: "apply", grade: 5, tags }),
    },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const { caseId } = await aFoodCase("received");
    await withHistory(caseId, rows);
    await copies(caseId, rows - 1);
    const { departmentCode, areaPath } = await db().case.findUniqueOrThrow({ where: { id: caseId } });
    const others = await db().case.findMany({
      where: { id: { not: caseId }, caseNo: { startsWith: `copy-${caseId}` } },
    });
    await db().evaluation.createMany({
      data: others.map(({ id }) => ({
        caseId: id,
        node: "apply",
        grade: 1,
        tags: [],
        channel: "pc",
        departmentCode,
        areaPath,
        at: now(),
      })),
    });
    return { caseId, tags: best.slice(0, rows) };
  });
  expect(fifty).toEqual(one);
});
