import { afterAll, beforeAll, expect, test } from "vitest";
import { makePaperJob } from "@/lib/cases";
import { type Actor, mintSystemActor } from "@/lib/platform/auth";
import { db, Prisma } from "@/lib/platform/db";
import { runJobsNow } from "@/lib/platform/jobs";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { atOneAndFifty, type Counted, countStatements } from "@/prisma/seed/factories/count-statements";
import { copies, withHistory } from "@/prisma/seed/factories/long-history";
import { changeLicenceStatus, verifyNumber } from ".";
import { closeWhenReady } from "./commands/close-when-ready";
import { makeLicence } from "./commands/make-licence";
import { revokeForPromise } from "./commands/revoke-for-promise";

const system = mintSystemActor("test");
let city: CountedCity;
let chief: Actor;
beforeAll(async () => {
  city = await aCountedCity(["food-business", "business-registration", "business-change"]);
  chief = await city.actor("chief");
});
afterAll(() => city?.end());

const licenceOf = (caseId: string) => db().licence.findUniqueOrThrow({ where: { caseId } });

/** `n` more licences like this one: later versions of the same number, or of other numbers. */
async function moreLike(id: string, n: number, number: "same" | "other"): Promise<void> {
  await db().$executeRaw(Prisma.sql`
    insert into licence select (jsonb_populate_record(l, jsonb_build_object('id', gen_random_uuid(),
      'case_id', gen_random_uuid(), 'document_no', l.document_no || '-' || i,
      'identifier', l.identifier || '-' || i,
      'number', case ${number}::text when 'same' then l.number else l.number || '-' || i end,
      'version', l.version + i))).*
    from licence l, generate_series(1, ${n}) i where l.id = ${id}::uuid`);
}

test("a licence is made, told to the case and changed at the same cost, however many its holder has", async () => {
  const steps: Counted<{ caseId: string; taskId: string }>[] = [
    { of: "licences/make-licence", run: async ({ caseId }) => expect(await makeLicence(system, caseId)).toBe(true) },
    {
      of: "licences/close-when-ready",
      run: async ({ caseId }) => expect(await closeWhenReady(system, caseId)).toBe(true),
    },
    {
      of: "licences/change-status",
      run: async ({ caseId }) =>
        changeLicenceStatus(chief, (await licenceOf(caseId)).id, { act: "suspend", reason: "停业整顿" }),
    },
    {
      of: "licences/revoke-for-promise",
      run: async ({ taskId }) => expect(await revokeForPromise(system, taskId)).toBe(true),
    },
  ];
  let earlier: string | undefined;
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const { caseId } = await aFoodCase("decided");
    await runJobsNow([makePaperJob]);
    if (earlier) await moreLike((await licenceOf(earlier)).id, rows - 1, "other");
    earlier = caseId;
    await withHistory(caseId, rows);
    await copies(caseId, rows - 1);
    // As the head of the body decides it in the task that a broken promise opens.
    const done = await db().task.findFirstOrThrow({ where: { caseId, node: "earlier" }, omit: { id: true } });
    const decided = { ...done, node: "revocation:safety-rules", outcome: "revoked", opinion: "承诺不实" };
    return { caseId, taskId: (await db().task.create({ data: decided })).id };
  });
  expect(fifty).toEqual(one);
});

test("a licence that takes the place of fifty versions costs what taking the place of one does", async () => {
  const granted = async (code: string) => {
    const story = await (await CaseStory.begin(code)).submitted("2026-03-03T09:00");
    if (!story.service.item.netDepth.includes("4"))
      await (await story.preReviewed("2026-03-03T09:10")).received("2026-03-03T09:20");
    await (await story.accepted("2026-03-03T09:30")).reviewed("2026-03-03T10:00");
    await story.decided("2026-03-03T11:00", "granted");
    return story.caseId;
  };
  const steps: Counted<string>[] = [
    { of: "licences/make-licence", run: async (caseId) => expect(await makeLicence(system, caseId)).toBe(true) },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    await db().licence.deleteMany({ where: { serviceCode: { startsWith: "business-" } } });
    const first = await granted("business-registration");
    await makeLicence(system, first);
    await moreLike((await licenceOf(first)).id, rows - 1, "same");
    return granted("business-change");
  });
  expect(fifty).toEqual(one);
  expect(await db().licence.count({ where: { status: "changed" } })).toBe(50);
});

test("a number is verified in one statement: the register that its letters name is asked first", async () => {
  const { caseId } = await aFoodCase("decided");
  await runJobsNow([makePaperJob]);
  await makeLicence(system, caseId);
  const { documentNo, number } = await licenceOf(caseId);
  const paper = await db().paper.findFirstOrThrow({ where: { caseId, kind: "acceptance" } });
  for (const [typed, kind] of [
    [documentNo, "licence"],
    [number, "licence"],
    [paper.number, "paper"],
  ] as const) {
    const { n, answer } = await countStatements(city.wire, () => verifyNumber(typed));
    expect([n, answer.document?.kind]).toEqual([1, kind]);
  }
});
