import { afterAll, beforeAll, expect, test } from "vitest";
import { makePaperJob } from "@/lib/cases";
import { openSitting } from "@/lib/identity";
import { closeDecidedJob, makeLicenceJob } from "@/lib/licences";
import { db } from "@/lib/platform/db";
import { runJobsNow } from "@/lib/platform/jobs";
import { readLedger } from "@/lib/platform/ledger";
import people from "@/prisma/seed/demo/city/people.json";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { evaluate, listNodes, ratingSummary } from ".";

let city: TestCity;
beforeAll(async () => {
  city = await aCity(["food-business"]);
});
afterAll(() => city?.end());

test("a node is rated once, only when it has happened, and only by its person", async () => {
  const citizen = await city.actor("citizen");
  const { caseId, caseNo } = await aFoodCase("decided");
  const result: Parameters<typeof evaluate>[2] = { node: "result", grade: 5, tags: ["517", "513"], text: "<b>快</b>" };
  for (const node of ["result", "correction", "consult", "pay"] as const)
    await expect(evaluate(citizen, caseNo, { ...result, node })).rejects.toMatchObject({
      code: "evaluation/not-yet",
      status: 409,
    });
  await runJobsNow([makePaperJob, makeLicenceJob, closeDecidedJob]);
  await expect(evaluate(citizen, caseNo, { ...result, grade: 1 })).rejects.toMatchObject({
    code: "evaluation/foreign-tag",
    status: 422,
  });
  await expect(evaluate(await city.actor("citizen2"), caseNo, result)).rejects.toMatchObject({ status: 404 });
  for (const login of ["clerk", "chief", "supervisor"])
    await expect(evaluate(await city.actor(login), caseNo, result)).rejects.toMatchObject({
      code: "evaluation/not-allowed",
    });

  const both = await Promise.allSettled([1, 2].map(() => evaluate(citizen, caseNo, result)));
  expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  await expect(evaluate(citizen, caseNo, { ...result, grade: 1, tags: [] })).rejects.toMatchObject({
    code: "evaluation/already-rated",
    status: 409,
  });
  expect(await listNodes(citizen, caseNo)).toMatchObject([
    { node: "apply", open: true, given: null },
    { node: "result", open: false, given: { grade: 5, satisfactionCode: 1, tags: ["517", "513"], text: "<b>快</b>" } },
  ]);
  const event = (await readLedger({ type: "case", id: caseId })).find((one) => one.event === "case.evaluated");
  expect(event?.facts).toEqual({ node: "result", grade: 5, tags: ["517", "513"] });

  // Another node of the same case may be rated, here at the counter with the person's ID read in this sitting.
  const clerk = await city.actor("clerk");
  const person = people.find((one) => one.key === "citizen");
  await openSitting(clerk, { subjectId: citizen.subjectId ?? "", idNo: person?.idNo ?? "" });
  await evaluate(clerk, caseNo, { node: "apply", grade: 2, tags: ["213"] });
  expect(await db().evaluation.findFirst({ where: { caseId, node: "apply" } })).toMatchObject({ channel: "window" });
  expect(await ratingSummary(await city.actor("supervisor"))).toMatchObject({ total: 2, bad: 1, average: 3.5 });
  expect(await ratingSummary(citizen)).toMatchObject({ total: 0, average: null });
});
