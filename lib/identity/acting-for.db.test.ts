import { afterAll, beforeAll, expect, test } from "vitest";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { getActorByLogin, listActingFor } from ".";

let city: TestCity;
let organisationId: string;
const subjectOf = async (login: string) => (await city.actor(login)).subjectId ?? "";
const on = <T>(day: string, work: () => Promise<T>) => withClock(`${day}T09:00:00+08:00`, work);

beforeAll(async () => {
  city = await aCity([]);
  organisationId = city.subjects.get("firm:firm") ?? "";
  await db().authorisation.create({
    data: { organisationId, agentId: await subjectOf("citizen"), role: "agent", validUntil: "2026-06-30" },
  });
});
afterAll(() => city?.end());

test("a legal representative sees the organisation, until when, and who else may act, masked", async () => {
  const [one, ...more] = await on("2026-06-30", async () => listActingFor(await city.actor("firm")));
  expect(more).toEqual([]);
  expect(one).toMatchObject({ organisationId, legalRepresentative: true, validUntil: "2036-12-31" });
  expect(one?.proxies).toEqual([{ name: expect.stringContaining("*"), validUntil: "2026-06-30" }]);
});

test("an agent sees the organisation, and not who else acts for it", async () => {
  const [one] = await on("2026-06-30", async () => listActingFor(await city.actor("citizen")));
  expect(one).toMatchObject({ organisationId, legalRepresentative: false, proxies: [] });
});

test("an authorisation ends with its last day, and when it is revoked, for the list and for what one may do", async () => {
  const seen = () =>
    getActorByLogin("citizen").then(async (actor) => [actor.actsFor.length, (await listActingFor(actor)).length]);
  expect(await on("2026-06-30", seen)).toEqual([1, 1]);
  expect(await on("2026-07-01", seen)).toEqual([0, 0]);
  await db().authorisation.updateMany({ where: { role: "agent" }, data: { revokedAt: new Date("2026-03-01") } });
  expect(await on("2026-06-30", seen)).toEqual([0, 0]);
});

test("who acts for nobody has an empty list", async () => {
  expect(await listActingFor(await city.actor("citizen2"))).toEqual([]);
});
