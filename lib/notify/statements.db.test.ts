import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/auth";
import { sm4Encrypt } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { atOneAndFifty, type Counted } from "@/prisma/seed/factories/count-statements";
import { copies, withHistory } from "@/prisma/seed/factories/long-history";
import { markRead } from ".";
import { tellAlarm } from "./commands/tell-alarm";
import { tellCase } from "./commands/tell-case";
import { tellLicence } from "./commands/tell-licence";

let city: CountedCity;
let citizen: Actor;
beforeAll(async () => {
  city = await aCountedCity(["food-business"]);
  citizen = await city.actor("citizen");
});
afterAll(() => city?.end());

test("telling costs the same whatever was told before, to one way and to every way; so does reading it", async () => {
  const steps: Counted<{ caseId: string; rows: number; ids: string[] }>[] = [
    {
      of: "notify/tell-case",
      run: async ({ caseId }) => expect(await tellCase("case.accepted", { caseId, deemed: false })).toBeGreaterThan(1),
    },
    {
      of: "notify/tell-licence",
      run: async ({ caseId }) => {
        const licence = { licenceId: crypto.randomUUID(), number: "JY2", titleZh: "许可证", titleEn: "Permit" };
        const payload = { caseId, ...licence, holderId: citizen.subjectId, status: "suspended", outboxId: "1" };
        expect(await tellLicence(payload)).toBeGreaterThan(1);
      },
    },
    {
      of: "notify/mark-read",
      run: async ({ ids, rows }) => expect(await markRead(citizen, ids)).toBe(rows),
    },
    { of: "marking everything read", run: () => markRead(citizen) },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const { caseId } = await aFoodCase("accepted");
    await withHistory(caseId, rows);
    await copies(caseId, rows - 1);
    const mine = await db().message.findMany({ where: { caseId, channel: "in-app" }, select: { id: true } });
    return { caseId, rows, ids: mine.map(({ id }) => id) };
  });
  expect(fifty).toEqual(one);
});

test("two people reached in the app, by SMS and by mail cost as much as one who is reached by SMS", async () => {
  const agentId = city.subjects.get("citizen2") ?? "";
  const reached = [citizen.subjectId ?? "", agentId];
  const steps: Counted<{ caseId: string; told: number }>[] = [
    {
      of: "notify/tell-case",
      run: async ({ caseId, told }) => expect(await tellCase("case.accepted", { caseId, deemed: false })).toBe(told),
    },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const { caseId } = await aFoodCase("accepted");
    const phoneEnc = sm4Encrypt("13800136027");
    const emailEnc = rows === 1 ? null : sm4Encrypt("zhang@example.cn");
    await db().subject.updateMany({ where: { id: { in: reached } }, data: { phoneEnc, emailEnc } });
    await db().case.update({ where: { id: caseId }, data: { agentId: rows === 1 ? null : agentId } });
    return { caseId, told: rows === 1 ? 2 : 6 };
  });
  expect(fifty).toEqual(one);
});

/** As many more administrators, each a person of their own. */
async function moreAdministrators(n: number): Promise<void> {
  const { id, subjectId } = await db().account.findUniqueOrThrow({ where: { login: "cityadmin" } });
  const subject = await db().subject.findUniqueOrThrow({ where: { id: subjectId } });
  const account = await db().account.findUniqueOrThrow({ where: { id } });
  const { id: _, ...post } = await db().post.findFirstOrThrow({ where: { accountId: id } });
  const ids = Array.from({ length: n }, () => ({ subjectId: crypto.randomUUID(), accountId: crypto.randomUUID() }));
  await db().subject.createMany({ data: ids.map((one) => ({ ...subject, id: one.subjectId, idHash: one.subjectId })) });
  await db().account.createMany({
    data: ids.map((one) => ({ ...account, id: one.accountId, login: one.accountId, subjectId: one.subjectId })),
  });
  await db().post.createMany({ data: ids.map(({ accountId }) => ({ ...post, accountId })) });
}

test("an alarm costs the same for one administrator and for fifty", async () => {
  const words = { zh: "发件箱积压", en: "The outbox waits" };
  const steps: Counted<{ episode: string; told: number }>[] = [
    {
      of: "notify/tell-alarm",
      run: async ({ episode, told }) =>
        expect(await tellAlarm({ alarm: "outbox", episode, title: words, act: words })).toBe(told),
    },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    await moreAdministrators(rows - 1);
    return { episode: crypto.randomUUID(), told: rows };
  });
  expect(fifty).toEqual(one);
});
