import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/auth";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import people from "@/prisma/seed/demo/city/people.json";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { openSitting } from ".";

let city: TestCity;
let clerk: Actor;
let clerk2: Actor;
beforeAll(async () => {
  city = await aCity([]);
  clerk = await city.actor("clerk");
  clerk2 = await city.actor("clerk2");
});
afterAll(() => city?.end());

const subjectId = () => city.subjects.get("citizen") ?? "";
const idNo = people.find((one) => one.key === "citizen")?.idNo ?? "";
const read = (instant: string, by: Actor) =>
  withClock(`2026-03-02T${instant}+08:00`, () => openSitting(by, { subjectId: subjectId(), idNo }));
const codes = () => db().smsCode.count();

test("a card read twice within the minute is one sitting with one code; a minute later it is another", async () => {
  const first = await read("09:00:00", clerk);
  expect(await read("09:00:40", clerk)).toEqual(first);
  expect(await codes()).toBe(1);
  const later = await read("09:01:30", clerk);
  expect(later.sittingId).not.toBe(first.sittingId);
  expect(await codes()).toBe(2);
});

test("another clerk does not come into that sitting, and no second code is sent in the same minute", async () => {
  await read("10:00:00", clerk);
  await expect(read("10:00:20", clerk2)).rejects.toMatchObject({ code: "identity/code-too-soon", status: 429 });
});

test("the number on the card must be the person's", async () => {
  const wrong = openSitting(clerk, { subjectId: subjectId(), idNo: people[1]?.idNo ?? "" });
  await expect(wrong).rejects.toMatchObject({ code: "identity/person-not-found", status: 404 });
});
