import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiDocument, drawCalls } from "@/bench/fuzz/calls";
import { CityKnowledge } from "@/bench/fuzz/city-knowledge";
import { finishCall } from "@/bench/fuzz/finish-call";
import { faultWords, throwCalls } from "@/bench/fuzz/throw-calls";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aPicture } from "@/prisma/seed/factories/a-picture";
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
async function aFewCases(): Promise<void> {
  await (await CaseStory.begin("food-business")).drafted("2026-11-18T09:00");
  await (await CaseStory.begin("food-business")).submitted("2026-11-18T09:00");
  const accepted = await (await CaseStory.begin("food-business")).submitted("2026-11-18T09:00");
  await (await accepted.preReviewed("2026-11-18T10:00")).received("2026-11-18T11:00");
  await accepted.accepted("2026-11-18T14:00");
}

// `npm run fuzz` makes twenty thousand of these, forms and pages too, against the product as it is served.
test("six hundred seeded calls over every operation: no answer is 500 or shows what is inside, none hangs", async () => {
  await aFewCases();
  const caller = await anApiCaller(api);
  const tokens = Object.fromEntries(
    await Promise.all(people.map(async (login) => [login, (await caller.as(login, demoPassword)).token])),
  ) as Record<string, string>;
  const document = (await (await api.request("/api/v1/openapi.json")).json()) as ApiDocument;
  const ask = async (path: string, as?: string) => {
    const headers: Record<string, string> = as ? { authorization: `Bearer ${tokens[as]}` } : {};
    return (await (await api.request(`/api/v1${path}`, { headers })).json()) as Record<string, unknown>;
  };
  const known = new CityKnowledge(ask, { people, picture: await aPicture("材料") });
  await known.lookRound(["food-business", "employment-registration"]);
  const calls = drawCalls(document, { n: 600, seed: 20261122, people, known: known.named() });
  const inTurn = function* () {
    for (const one of calls) yield finishCall(one, known);
  };
  const tally = await throwCalls(inTurn(), (path, init) => api.request(path, init), {
    tokens,
    atOnce: 6,
    learn: (call, answer) => known.learn(call, answer),
  });
  expect(faultWords(tally.faults)).toBe("");
  expect(tally.calls).toBe(600);
  // Not everything was turned away at the door, or this would prove little.
  expect((tally.byStatus[200] ?? 0) + (tally.byStatus[201] ?? 0)).toBeGreaterThan(30);
}, 120_000);
