import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliverCase, makePaperJob, preReviewCase } from "@/lib/cases";
import { getActorByLogin } from "@/lib/identity";
import { changeLicenceStatus, closeDecidedJob, makeLicenceJob } from "@/lib/licences";
import { mintSystemActor } from "@/lib/platform/auth";
import { addMinutes, now } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { runJobsNow } from "@/lib/platform/jobs";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { listMessages, markRead, tellCaseJob, tellLicenceJob, unreadCount, untoldClosingSweep } from ".";

let city: TestCity;
beforeAll(async () => {
  city = await aCity(["food-business"]);
});
afterAll(() => city?.end());

const system = mintSystemActor("test");
const making = [makePaperJob, makeLicenceJob, closeDecidedJob];
const rowsOf = (caseId: string) => db().message.findMany({ where: { caseId }, orderBy: { createdAt: "asc" } });

describe("every step is told", () => {
  test("once on each way, in the words of the reader, and never with what was filled in", async () => {
    const { caseId, caseNo } = await aFoodCase("decided", { delivery: { way: "pick-up" } });
    await runJobsNow([...making, tellCaseJob]);
    const rows = await rowsOf(caseId);
    const told = rows.filter((row) => row.channel === "in-app").map((row) => row.template);
    expect(told.sort()).toEqual(["accepted", "closed-pick-up", "granted", "pre-accepted", "received", "submitted"]);
    const sms = rows.filter((row) => row.channel === "sms");
    expect(sms).toHaveLength(told.length);
    expect(sms.every((row) => row.state === "queued")).toBe(true);
    // Told days later, the texts still name the days of their own clocks.
    const days = Object.fromEntries(sms.map((row) => [row.template, row.params as Record<string, string>]));
    expect(days.accepted?.due).toBe("2026年3月10日");
    expect(days.received?.due).toBe("2026年3月10日");
    expect(days.submitted?.due).toBe("2026年3月3日");
    const secret = await db().delivery.findFirstOrThrow({ where: { caseId } });
    const clear = JSON.stringify(rows.map(({ params, template }) => ({ params, template })));
    for (const hidden of ["张晓云", "滨江大道", secret.codeEnc ?? "x"]) expect(clear).not.toContain(hidden);
    const queued = await db().outbox.count({ where: { event: "notify.message-queued" } });
    expect(queued).toBe(rows.filter((row) => row.channel !== "in-app").length);

    const zh = await listMessages(await city.actor("citizen"));
    const en = await listMessages(await getActorByLogin("citizen", "en"));
    const pickUp = zh.items.find((one) => one.template === "closed-pick-up");
    expect(pickUp?.text).toMatch(/请凭取件码 \d{7} 到窗口领取/);
    expect(pickUp?.text.replace(/\s/g, "")).toContain(caseNo);
    const english = en.items.find((one) => one.template === "closed-pick-up");
    expect(english?.text).toMatch(/Collect it at the counter with code \d{7}/);
    expect(english?.sent).toContainEqual({ channel: "sms", state: "queued", failure: null });
    expect(JSON.stringify(en.items)).not.toMatch(/\{\w+\}/);
  });

  test("with the day of the promise when the job runs at its time", async () => {
    const { caseId } = await aFoodCase("submitted");
    await withClock("2026-03-02T09:04:00+08:00", () => runJobsNow([makePaperJob, tellCaseJob]));
    const clerk = await city.actor("clerk");
    await withClock("2026-03-02T10:00:00+08:00", async () => {
      await preReviewCase(clerk, caseId, { verdict: "mend", items: [{ field: "contactName", reason: "写全名" }] });
      await runJobsNow([makePaperJob, tellCaseJob]);
    });
    const mine = (await listMessages(await city.actor("citizen"))).items.filter((one) => one.caseId === caseId);
    expect(mine.map((one) => one.title)).toEqual(["有 1 处要补正", "已提交，等待预审"]);
    expect(mine[0]?.text).toContain("请在 2026年3月23日 前补好");
    expect(mine[1]?.text).toContain("最迟 2026年3月3日");
  });

  test("the same event told again, by job or sweep, changes nothing", async () => {
    const { caseId } = await aFoodCase("decided", { outcome: "denied" });
    await runJobsNow(making);
    // The worker died before anybody was told: the outbox is relayed and no message exists.
    expect(await rowsOf(caseId)).toEqual([]);
    const later = (minutes: number) => addMinutes(now(), minutes);
    await withClock(later(2), () => untoldClosingSweep.handle(system));
    const once = await rowsOf(caseId);
    expect(once.map((row) => row.template)).toContain("closed-electronic");
    await withClock(later(3), () => untoldClosingSweep.handle(system));
    await Promise.all(
      [1, 2, 3].map(() => tellCaseJob.handle({ event: "case.closed", caseId, outcome: "denied" }, system)),
    );
    expect(await rowsOf(caseId)).toHaveLength(once.length);
  });
});

test("a suspended licence is told to its holder by name and number, once per change", async () => {
  const { caseId } = await aFoodCase("decided");
  await runJobsNow(making);
  const { id, number } = await db().licence.findUniqueOrThrow({ where: { caseId } });
  const chief = await city.actor("chief");
  await changeLicenceStatus(chief, id, { act: "suspend", reason: "检查发现隐患" });
  await changeLicenceStatus(chief, id, { act: "restore", reason: "隐患消除" });
  await changeLicenceStatus(chief, id, { act: "suspend", reason: "又发现隐患" });
  await runJobsNow([tellCaseJob, tellLicenceJob]);
  const mine = (await listMessages(await city.actor("citizen"), { size: 100 })).items;
  const told = mine.filter((one) => one.template.startsWith("licence-"));
  expect(told.map((one) => one.template).sort()).toEqual(["licence-suspended", "licence-suspended", "licence-valid"]);
  expect(told[0]?.text).toContain(`您的食品经营许可证（${number}）`);
});

describe("the mailbox", () => {
  test("is paged without gaps, counts what is unread, and is nobody else's", async () => {
    const citizen = await city.actor("citizen");
    const all = (await listMessages(citizen, { size: 100 })).items.map((one) => one.id);
    const paged: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listMessages(citizen, { size: 3, ...(cursor ? { cursor } : {}) });
      paged.push(...page.items.map((one) => one.id));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(paged).toEqual(all);
    expect(await unreadCount(citizen)).toBe(all.length);
    const citizen2 = await city.actor("citizen2");
    expect((await listMessages(citizen2)).items).toEqual([]);
    expect(await markRead(citizen2, all)).toBe(0);
    expect(await markRead(citizen, [all[0] ?? "", "not-an-id"])).toBe(1);
    expect(await unreadCount(citizen)).toBe(all.length - 1);
    await markRead(citizen);
    expect(await unreadCount(citizen)).toBe(0);
    await expect(listMessages(citizen, { cursor: "'; drop table message" })).rejects.toMatchObject({
      code: "platform/bad-cursor",
    });
  });

  test("of a firm: who acts for it reads one message, not two", async () => {
    const firm = await city.actor("firm");
    const organisation = firm.actsFor[0];
    if (!organisation || !firm.subjectId) throw new Error("the firm's person acts for nobody");
    const at = now();
    await db().message.createMany({
      data: [firm.subjectId, organisation].map((subjectId) => ({
        subjectId,
        channel: "in-app",
        template: "delivered",
        params: { item: { zh: "事项", en: "Item" }, caseNo: "9901" },
        state: "delivered",
        cause: "case.delivered:test",
        createdAt: at,
      })),
    });
    expect((await listMessages(firm)).items).toHaveLength(1);
  });

  test("asks for an evaluation when the result is delivered", async () => {
    const { caseId } = await aFoodCase("decided");
    await runJobsNow(making);
    const citizen = await city.actor("citizen");
    await deliverCase(citizen, caseId, { way: "electronic" });
    await runJobsNow([tellCaseJob]);
    expect((await rowsOf(caseId)).some((row) => row.template === "delivered")).toBe(true);
  });
});
