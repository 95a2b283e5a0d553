import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deemedAcceptanceSweep, lightScanSweep, terminateCase } from "@/lib/cases";
import { evaluate } from "@/lib/evaluation";
import { mintSystemActor } from "@/lib/platform/auth";
import { instantFrom } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { runJobsNow } from "@/lib/platform/jobs";
import { readLedger } from "@/lib/platform/ledger";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import {
  alerts,
  board,
  changedToday,
  countAlerts,
  listByLight,
  raiseAlertJob,
  settleAlert,
  unreceivedMessageSweep,
} from ".";
import { unreachedKinds } from "./contract";

let city: TestCity;
const cases = { accepted: "", received: "", submitted: "" };
const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-03-${instant}:00+08:00`, work);
const system = mintSystemActor("test");
const scan = (instant: string) =>
  at(instant, async () => {
    await lightScanSweep.handle(system);
    await runJobsNow([raiseAlertJob]);
  });

beforeAll(async () => {
  city = await aCity(["food-business"]);
  for (const stage of ["accepted", "received", "submitted"] as const) cases[stage] = (await aFoodCase(stage)).caseId;
  await aFoodCase("draft");
  await runJobsNow([raiseAlertJob]);
});
afterAll(() => city?.end());

describe("the board", () => {
  test("counts every open case once, by light, body, area and stage, and no draft", async () => {
    const officer = await city.actor("supervisor");
    const seen = await at("03T10:00", () => board(officer));
    expect(seen.total).toBe(3);
    expect(seen.departments).toMatchObject([{ key: "market", name: { zh: "云州市市场监督管理局" }, total: 3 }]);
    expect(seen.stages.map((row) => [row.key, row.total])).toEqual([
      ["pre-review", 1],
      ["notice", 1],
      ["review", 1],
    ]);
    for (const panel of [seen.departments, seen.areas, seen.stages])
      expect(panel.reduce((sum, row) => sum + row.total, 0)).toBe(seen.total);
    expect(Object.values(seen.lights).reduce((a, b) => a + b)).toBe(seen.total);
  });

  test.each(["citizen", "clerk", "chief", "cityadmin", "auditor"])("is not for %s", async (login) => {
    const actor = await city.actor(login);
    await expect(board(actor)).rejects.toMatchObject({ code: "supervision/not-officer", status: 403 });
    await expect(listByLight(actor)).rejects.toMatchObject({ status: 403 });
    await expect(changedToday(actor)).rejects.toMatchObject({ status: 403 });
  });

  test("lights that turn are alerts of the day, once, and the lists show them", async () => {
    const officer = await city.actor("supervisor");
    await scan("10T09:00");
    await scan("10T09:05");
    const turned = await at("10T10:00", () => changedToday(officer));
    expect(turned.items.map((one) => [one.level, one.facts.clock]).sort()).toEqual(
      expect.arrayContaining([
        ["red", "pre-review"],
        ["yellow", "notice"],
        ["yellow", "promise"],
      ]),
    );
    const { today, lights } = await at("10T10:00", () => board(officer));
    expect(today).toEqual({
      yellow: turned.items.filter((one) => one.level === "yellow").length,
      red: turned.items.filter((one) => one.level === "red").length,
      hours: [{ hour: 9, yellow: today.yellow, red: today.red }],
    });
    const red = await at("10T10:00", () => listByLight(officer, { light: "red" }));
    expect(red.items).toHaveLength(lights.red);
    expect(red.items.map((row) => row.id)).toContain(cases.submitted);
    expect(await at("11T10:00", () => changedToday(officer))).toEqual({ items: [], next: null });
  });

  test("lists are paged without gaps, soonest due first, and stopped ones last", async () => {
    const officer = await city.actor("supervisor");
    const all = await listByLight(officer, {});
    const paged: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listByLight(officer, { size: 1, ...(cursor ? { cursor } : {}) });
      paged.push(...page.items.map((row) => row.id));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(paged).toEqual(all.items.map((row) => row.id));
    expect(paged).toHaveLength(3);
    const notice = await listByLight(officer, { stage: "notice", department: "market", area: "990100" });
    expect(notice.items.map((row) => row.id)).toEqual([cases.received]);
    expect((await listByLight(officer, { area: "' or true --" })).items).toEqual([]);
  });
});

describe("alerts", () => {
  test("silence that accepts is told to the window, which sees to it once", async () => {
    await at("11T09:00", async () => {
      await deemedAcceptanceSweep.handle(system);
      await runJobsNow([raiseAlertJob]);
    });
    const clerk = await city.actor("clerk");
    const [alert] = (await alerts(clerk, { kinds: ["deemed-acceptance"] })).items;
    expect(alert).toMatchObject({ level: "red", caseId: cases.received, settledAt: null });
    const id = alert?.id ?? "";
    for (const login of ["citizen", "cityadmin", "county-clerk"])
      await expect(settleAlert(await city.actor(login), id, { note: "看过了" })).rejects.toMatchObject({ status: 404 });
    await settleAlert(clerk, id, { note: "已电话联系申请人" });
    await expect(settleAlert(clerk, id, { note: "再来一次" })).rejects.toMatchObject({
      code: "supervision/alert-settled",
    });
    expect((await alerts(clerk, { kinds: ["deemed-acceptance"], open: true })).items).toEqual([]);
    const events = await readLedger({ type: "case", id: cases.received });
    expect(events.at(-1)?.event).toBe("alert.settled");
  });

  test("a termination, a bad rating and a message that did not arrive each become one alert", async () => {
    await at("11T10:00", async () => {
      await terminateCase(await city.actor("chief"), cases.accepted, { reason: "重复申请" });
      await evaluate(await city.actor("citizen"), cases.accepted, { node: "result", grade: 1, tags: ["113"] });
      const message = { caseId: cases.accepted, channel: "sms", template: "news", params: {}, cause: "test" };
      const { subjectId } = await db().case.findUniqueOrThrow({ where: { id: cases.accepted } });
      const failed = { ...message, subjectId, state: "failed", failure: "not-delivered" };
      const moment = instantFrom("2026-03-11T10:00:00+08:00");
      await db().message.create({ data: { ...failed, createdAt: moment, settledAt: moment } });
      await runJobsNow([raiseAlertJob]);
      expect(await unreceivedMessageSweep.handle(system)).toBe(1);
      expect(await unreceivedMessageSweep.handle(system)).toBe(0);
    });
    const officer = await city.actor("supervisor");
    const kinds = (await alerts(officer, { open: true, size: 100 })).items
      .filter((one) => one.caseId === cases.accepted)
      .map((one) => one.kind);
    expect(kinds).toEqual(expect.arrayContaining(["terminated", "bad-rating", "message-unreceived"]));
    expect((await alerts(await city.actor("citizen"))).items).toEqual([]);
  });

  test("who was not reached is on the list of the window that received the case, until somebody says what was done", async () => {
    const unreached = { open: true, kinds: unreachedKinds };
    const [clerk, other] = [await city.actor("clerk"), await city.actor("county-clerk")];
    const [task] = (await alerts(clerk, unreached)).items;
    expect(task).toMatchObject({ kind: "message-unreceived", caseId: cases.accepted, facts: { channel: "sms" } });
    expect([await countAlerts(clerk, unreached), await countAlerts(other, unreached)]).toEqual([1, 0]);
    expect(await countAlerts(await city.actor("citizen"), unreached)).toBe(0);
    await expect(settleAlert(other, task?.id ?? "", { note: "不是我的" })).rejects.toMatchObject({ status: 404 });
    await settleAlert(clerk, task?.id ?? "", { note: "已打电话告诉本人" });
    expect(await countAlerts(clerk, unreached)).toBe(0);
    await expect(settleAlert(clerk, task?.id ?? "", { note: "再记一次" })).rejects.toMatchObject({
      code: "supervision/alert-settled",
    });
  });
});
