import { afterAll, beforeAll, expect, test } from "vitest";
import { getCityHealth } from "@/lib/exchange";
import { listMessages } from "@/lib/notify";
import { mintSystemActor } from "@/lib/platform/auth";
import { addMinutes, instantFrom } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { alarmSweep } from "./alarm-sweep";

let city: TestCity;
beforeAll(async () => {
  city = await aCity([]);
});
afterAll(() => city?.end());

const start = instantFrom("2026-03-02T10:00:00+08:00");
const look = (minutes: number) =>
  withClock(addMinutes(start, minutes).toISOString(), () => alarmSweep.handle(mintSystemActor("alarms")));

test("an event that nobody passes on turns yellow, then red, is told to the administrators once, and then is green again", async () => {
  const admin = await city.actor("cityadmin");
  const told = async () =>
    (await listMessages(admin, {})).items.filter((one) => one.template === "alarm" && !one.title.includes("后台"));
  const shown = (minutes: number) =>
    withClock(addMinutes(start, minutes).toISOString(), () => getCityHealth(admin)).then(
      (health) => health.outbox.light,
    );
  const { id } = await db().outbox.create({ data: { event: "case.decided", payload: {}, createdAt: start } });

  expect(await shown(1)).toBe("green");
  expect(await shown(3)).toBe("yellow");
  await look(3);
  expect(await told()).toEqual([]);
  expect(await shown(11)).toBe("red");
  await look(11);
  expect(await told()).toEqual([]);
  await look(12);
  await look(13);
  expect(await told()).toMatchObject([{ title: "警报：事件没有转发", text: expect.stringContaining("后台在不在") }]);

  await db().outbox.update({ where: { id }, data: { relayedAt: addMinutes(start, 14) } });
  expect(await shown(15)).toBe("green");
  await look(15);
  await look(16);
  expect(await told()).toHaveLength(1);
});

test("a light that has not turned and an event that no root seals are seen with their age", async () => {
  const admin = await city.actor("cityadmin");
  await db().ledgerHead.create({ data: { subjectType: "case", subjectId: "a", seq: 1, hash: "x" } });
  await db().ledgerEvent.create({
    data: {
      subjectType: "case",
      subjectId: "a",
      seq: 1,
      at: start,
      event: "case.created",
      actor: "x",
      body: "{}",
      hash: "x",
    },
  });
  const health = await withClock(addMinutes(start, 20).toISOString(), () => getCityHealth(admin));
  expect(health.ledger).toEqual({ count: 1, oldestAt: start, light: "red" });
  expect(health.alarms).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ key: "ledger-unsealed", light: "red", value: 1_200, since: start }),
    ]),
  );
  expect(health.lights).toEqual({ count: 0, oldestAt: null, light: "green" });
});
