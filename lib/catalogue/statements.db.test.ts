import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, mintSystemActor } from "@/lib/platform/auth";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { atOneAndFifty, type Counted } from "@/prisma/seed/factories/count-statements";
import { readPack } from "@/prisma/seed/factories/seed-services";
import { countUse, indexArticle, indexService, publishArticle, publishVersion, setFavourite } from ".";

const system = mintSystemActor("test");
let city: CountedCity;
let citizen: Actor;
beforeAll(async () => {
  city = await aCountedCity(["food-business"]);
  citizen = await city.actor("citizen");
});
afterAll(() => city?.end());

test("what the portal shows is published, found and kept at the same cost, however much there is to say", async () => {
  const numbers = (n: number) => Array.from({ length: n }, (_, i) => i + 1);
  const text = (n: number) => ({ zh: `第 ${n} 段`, en: `Part ${n}` });
  const steps: Counted<number>[] = [
    {
      of: "catalogue/publish-version",
      run: (rows) => {
        const { pack, place } = readPack("food-business");
        const a = { zh: `第 ${now().getTime()} 版`, en: "Answer" };
        const item = { ...pack.item, faq: numbers(rows).map((n) => ({ q: text(n), a })) };
        return publishVersion(system, { ...pack, item, form: {}, process: {} }, place);
      },
    },
    {
      of: "catalogue/index-service",
      run: async (rows) => {
        await indexService("food-business");
        expect(await db().searchEntry.count({ where: { id: { startsWith: "faq:food-business:" } } })).toBe(rows);
      },
    },
    {
      of: "catalogue/publish-article",
      run: (rows) =>
        publishArticle(system, {
          id: `many-${rows}`,
          group: "policy",
          title: text(0),
          summary: text(0),
          body: numbers(rows).map(text),
          day: "2026-03-02",
          source: text(0),
          keywords: numbers(rows).map((n) => `关键词${n}`),
          related: numbers(rows).map((n) => `service-${n}`),
        }),
    },
    { of: "catalogue/index-article", run: (rows) => indexArticle(`many-${rows}`) },
    { of: "catalogue/count-use", run: () => countUse("food-business") },
    {
      of: "catalogue/set-favourite",
      run: async (rows) => expect(await setFavourite(citizen, { code: "food-business", on: true })).toHaveLength(rows),
    },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const accountId = citizen.accountId ?? "";
    await db().favourite.deleteMany();
    await db().favourite.createMany({
      data: numbers(rows - 1).map((n) => ({ accountId, code: `service-${n}`, at: now() })),
    });
    return rows;
  });
  expect(fifty).toEqual(one);
});
