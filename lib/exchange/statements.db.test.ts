import { afterAll, beforeAll, expect, test } from "vitest";
import { listArticles, listFavourites, listServices, searchInGroups } from "@/lib/catalogue";
import { listSavedFilters, listSessions } from "@/lib/identity";
import { listLibrary } from "@/lib/materials";
import { listMessages } from "@/lib/notify";
import type { Actor } from "@/lib/platform/auth";
import { addMinutes, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { countStatements } from "@/prisma/seed/factories/count-statements";

let city: CountedCity;
let citizen: Actor;
let accountId: string;
let subjectId: string;

beforeAll(async () => {
  city = await aCountedCity(["food-business"]);
  citizen = await city.actor("citizen");
  accountId = citizen.accountId ?? "";
  subjectId = citizen.subjectId ?? "";
});
afterAll(() => city?.end());

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

/** Rows number `from` to `to` of everything that a person's and the portal's lists show. */
async function rows(from: number, to: number): Promise<void> {
  const each = numbers(from, to);
  const at = now();
  await db().session.createMany({
    data: each.map((n) => ({
      accountId,
      tokenHash: `token-${n}`,
      kind: "web",
      device: "Chromium",
      createdAt: at,
      lastSeenAt: at,
      expiresAt: addMinutes(at, 60),
    })),
  });
  await db().favourite.createMany({ data: each.map((n) => ({ accountId, code: `service-${n}`, at })) });
  await db().savedFilter.createMany({
    data: each.map((n) => ({ accountId, list: "window/review", name: `filter ${n}`, query: "light=red", savedAt: at })),
  });
  await db().message.createMany({
    data: each.map((n) => ({
      subjectId,
      channel: "in-app",
      template: "case-accepted",
      params: {},
      state: "delivered",
      cause: `statement-${n}`,
      createdAt: at,
    })),
  });
  await db().libraryMaterial.createMany({
    data: each.map((n) => ({
      subjectId,
      kind: "layout",
      name: `${n}.png`,
      digest: String(n).padStart(64, "0"),
      mediaType: "image/png",
      size: 1,
      source: {},
      addedAt: at,
    })),
  });
  await db().article.createMany({
    data: each.map((n) => ({
      id: `notice-${n}`,
      group: "counted",
      titleZh: "公告",
      titleEn: "Notice",
      bodyZh: "公告",
      bodyEn: "Notice",
      day: "2026-03-02",
      source: {},
    })),
  });
  const food = await db().serviceItem.findUniqueOrThrow({ where: { code: "food-business" } });
  await db().serviceItem.createMany({
    data: each.map((n) => ({ ...food, code: `counted-${n}`, themes: ["counted"] })),
  });
}

const lists: Record<string, () => Promise<unknown>> = {
  sessions: () => listSessions(citizen),
  favourites: () => listFavourites(citizen),
  "saved filters": () => listSavedFilters(citizen, "window/review"),
  messages: () => listMessages(citizen, { size: 100 }),
  library: () => listLibrary(citizen),
  articles: () => listArticles({ group: "counted", size: 100 }),
  services: () => listServices({ theme: "counted", size: 100 }),
};

async function read(): Promise<Record<string, { statements: number; rows: number }>> {
  const counts: Record<string, { statements: number; rows: number }> = {};
  for (const [name, list] of Object.entries(lists)) {
    const { n, answer } = await countStatements(city.wire, list);
    const items = Array.isArray(answer) ? answer : (answer as { items: unknown[] }).items;
    counts[name] = { statements: n, rows: items.length };
  }
  return counts;
}

test("what a person keeps and what the portal lists costs the same statements with one row and with fifty", async () => {
  await rows(0, 1);
  await read();
  const one = await read();
  expect(Object.values(one).map((count) => count.rows)).toEqual(Object.keys(lists).map(() => 1));
  await rows(1, 50);
  const fifty = await read();
  expect(Object.values(fifty).map((count) => count.rows)).toEqual(Object.keys(lists).map(() => 50));
  for (const name of Object.keys(lists)) expect([name, fifty[name]?.statements]).toEqual([name, one[name]?.statements]);
});

test("a search costs the same statements whether it finds much or nothing", async () => {
  const count = async (work: () => Promise<unknown>) => (await countStatements(city.wire, work)).n;
  await count(() => searchInGroups("食品经营许可"));
  expect(await count(() => searchInGroups("食品经营许可"))).toBe(await count(() => searchInGroups("没有这样的事")));
});
