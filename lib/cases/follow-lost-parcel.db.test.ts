import { afterAll, beforeAll, expect, test } from "vitest";
import { mintSystemActor } from "@/lib/platform/auth";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { readLedger } from "@/lib/platform/ledger";
import { claimTask, getTask } from "@/lib/workflow";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { completeTask } from ".";
import { followLostParcel } from "./commands/follow-lost-parcel";

let city: TestCity;
beforeAll(async () => {
  city = await aCity(["food-business"]);
});
afterAll(() => city?.end());

test("a parcel that did not arrive is one open task of the body, until somebody saw to it", async () => {
  const { caseId } = await aFoodCase("decided");
  const system = mintSystemActor("test");
  const { id } = await db().delivery.create({ data: { caseId, way: "courier", state: "sent", createdAt: now() } });
  expect(await followLostParcel(system, caseId, id)).toBe(false);
  await db().delivery.update({ where: { id }, data: { state: "failed" } });
  const opened = await Promise.all([1, 2, 3].map(() => followLostParcel(system, caseId, id)));
  expect(opened.filter(Boolean)).toHaveLength(1);

  const approver = await city.actor("approver");
  const task = await db().task.findFirstOrThrow({ where: { caseId, node: `parcel:${id}` } });
  expect(await getTask(approver, task.id)).toMatchObject({
    kind: "follow-up",
    state: "open",
    dueAt: expect.any(String),
  });
  await claimTask(approver, task.id);
  await completeTask(approver, task.id, { outcome: "handled", opinion: "已电话联系，改为窗口自取" });
  expect((await readLedger({ type: "case", id: caseId })).slice(-1)).toMatchObject([{ event: "parcel.handled" }]);
  // Lost again: a new task.
  expect(await followLostParcel(system, caseId, id)).toBe(true);
});
