import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiDocument, drawCalls } from "@/bench/fuzz/calls";
import { faultWords, throwCalls } from "@/bench/fuzz/throw-calls";
import { db } from "@/lib/platform/db";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { anApiCaller } from "@/prisma/seed/factories/api-caller";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { api } from "./app";

let city: TestCity;
beforeAll(async () => {
  city = await aCity(["food-business", "employment-registration"]);
});
afterAll(() => city?.end());

const people = ["citizen", "clerk", "approver", "chief", "supervisor", "cityadmin"] as const;

/** Cases at every desk, so that a call that is nearly right gets beyond the door. */
async function aFewCases(): Promise<string[]> {
  const draft = await CaseStory.begin("food-business");
  await draft.drafted("2026-11-18T09:00");
  const submitted = await (await CaseStory.begin("food-business")).submitted("2026-11-18T09:00");
  const accepted = await (await CaseStory.begin("food-business")).submitted("2026-11-18T09:00");
  await (await accepted.preReviewed("2026-11-18T10:00")).received("2026-11-18T11:00");
  await accepted.accepted("2026-11-18T14:00");
  return [draft.ref, submitted.ref, accepted.ref];
}

// `npm run fuzz` makes twenty thousand of these, forms and pages too, against the product as it is served.
test("six hundred seeded calls over every operation: no answer is 500 or shows what is inside, none hangs", async () => {
  const cases = await aFewCases();
  const tasks = await db().task.findMany({ select: { id: true } });
  const papers = await db().paper.findMany({ select: { number: true } });
  const caller = await anApiCaller(api);
  const tokens = Object.fromEntries(
    await Promise.all(people.map(async (login) => [login, (await caller.as(login, demoPassword)).token])),
  ) as Record<string, string>;
  const document = (await (await api.request("/api/v1/openapi.json")).json()) as ApiDocument;
  const known = {
    caseNo: cases,
    id: tasks.map(({ id }) => id),
    number: papers.map(({ number }) => number),
    service: ["food-business", "employment-registration"],
    code: ["food-business"],
    requirement: ["business-licence", "resident-id", "layout"],
  };
  const calls = drawCalls(document, { n: 600, seed: 20261122, people, known });
  const tally = await throwCalls(calls, (path, init) => api.request(path, init), { tokens, atOnce: 6 });
  expect(faultWords(tally.faults)).toBe("");
  expect(tally.calls).toBe(600);
  // Not everything was turned away at the door, or this would prove little.
  expect((tally.byStatus[200] ?? 0) + (tally.byStatus[201] ?? 0)).toBeGreaterThan(30);
}, 120_000);
