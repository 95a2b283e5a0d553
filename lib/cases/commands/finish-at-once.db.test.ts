import { afterAll, beforeAll, expect, test } from "vitest";
import { openSitting } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { runJobsNow } from "@/lib/platform/jobs";
import { readLedger } from "@/lib/platform/ledger";
import { allJobs } from "@/lib/worker/registry";
import people from "@/prisma/seed/demo/city/people.json";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aPicture } from "@/prisma/seed/factories/a-picture";
import { completeValues } from "@/prisma/seed/factories/complete-values";
import { attachMaterial, createCase, findLiveService, finishAtOnce, listMaterials, saveDraft } from "..";

let city: TestCity;
let plain: Actor;
let authorised: Actor;
beforeAll(async () => {
  city = await aCity(["food-business", "social-security-card", "employment-registration"]);
  [plain, authorised] = (await Promise.all(["clerk", "clerk2"].map((login) => city.actor(login)))) as [Actor, Actor];
});
afterAll(() => city?.end());

const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-${instant}:00+08:00`, work);

/** A draft begun at the window, with everything that is asked for. */
async function atWindow(clerk: Actor, code: string, instant: string): Promise<{ caseId: string; draftNo: string }> {
  const person = people.find(({ key }) => key === "citizen");
  const subjectId = city.subjects.get("citizen") ?? "";
  const service = await findLiveService(code);
  if (!service) throw new Error(`no service ${code}`);
  return at(instant, async () => {
    await db().smsCode.deleteMany();
    await openSitting(clerk, { subjectId, idNo: person?.idNo ?? "" });
    const scenario = Object.fromEntries(
      service.item.scenario.questions.map(({ key, options }) => [key, options[0]?.value ?? ""]),
    );
    const begun = await createCase(clerk, { service: code, subjectId, scenario, channel: "window" });
    await saveDraft(clerk, begun.draftNo, { scenario, values: completeValues(service.form, scenario) });
    for (const material of await listMaterials(clerk, begun.draftNo))
      if (material.state === "missing" && material.requirementOf?.needed)
        await attachMaterial(clerk, begun.draftNo, {
          requirement: material.requirement,
          name: "扫描.png",
          bytes: await aPicture(material.requirement),
        });
    return begun;
  });
}
const eventsOf = async (caseId: string) => (await readLedger({ type: "case", id: caseId })).map(({ event }) => event);
const rowOf = (caseId: string) => db().case.findUniqueOrThrow({ where: { id: caseId }, include: { clocks: true } });

test("an authorised clerk receives, accepts and grants in one act, with every event, paper and clock", async () => {
  const { caseId, draftNo } = await atWindow(authorised, "social-security-card", "03-03T10:00");
  const done = await at("03-03T10:20", () => finishAtOnce(authorised, draftNo));
  expect(done).toMatchObject({ caseId, decided: true });
  const row = await rowOf(caseId);
  expect(row).toMatchObject({ state: "decided", caseNo: done.caseNo, receivedByDept: "data" });
  expect(row.decidedAt).toEqual(row.receivedAt);
  const kinds = Object.fromEntries(row.clocks.map(({ kind, state }) => [kind, state]));
  expect(kinds).toMatchObject({ notice: "ended", promise: "ended", delivery: "running" });
  expect((await eventsOf(caseId)).slice(-5)).toEqual([
    "case.submitted",
    "case.received",
    "case.accepted",
    "task.claimed",
    "case.decided",
  ]);
  await runJobsNow(allJobs.filter(({ name }) => !["send-message", "order-parcel"].includes(name)));
  const papers = await db().paper.findMany({ where: { caseId } });
  expect(papers.map(({ kind }) => kind).sort()).toEqual(["acceptance", "decision-grant", "material-receipt"]);
  expect(papers.every(({ madeAt }) => madeAt !== null)).toBe(true);
  expect(await rowOf(caseId)).toMatchObject({ state: "closed", outcome: "granted" });
});

test("a clerk the body has not authorised leaves the case accepted, on the body's worklist", async () => {
  const { caseId, draftNo } = await atWindow(plain, "social-security-card", "03-03T11:00");
  expect(await at("03-03T11:10", () => finishAtOnce(plain, draftNo))).toMatchObject({ decided: false });
  expect(await rowOf(caseId)).toMatchObject({ state: "accepted" });
  expect(await db().task.findFirst({ where: { caseId, decision: true } })).toMatchObject({ state: "open" });
});

test("two clicks finish once", async () => {
  const { caseId, draftNo } = await atWindow(authorised, "social-security-card", "03-04T10:00");
  const tries = await at("03-04T10:10", () =>
    Promise.allSettled([1, 2, 3].map(() => finishAtOnce(authorised, draftNo))),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await eventsOf(caseId)).filter((event) => event === "case.decided")).toHaveLength(1);
});

test("what one act of the three refuses leaves nothing of the others", async () => {
  const { caseId, draftNo } = await atWindow(authorised, "social-security-card", "03-05T10:00");
  await db().caseFile.deleteMany({ where: { material: { caseId } } });
  const { count } = await db().caseMaterial.updateMany({
    where: { caseId, state: "given" },
    data: { state: "missing" },
  });
  expect(count).toBeGreaterThan(0);
  await expect(at("03-05T10:10", () => finishAtOnce(authorised, draftNo))).rejects.toMatchObject({
    code: "case/materials-missing",
  });
  expect(await rowOf(caseId)).toMatchObject({ state: "draft", caseNo: null });
  expect(await db().paper.count({ where: { caseId } })).toBe(0);
});

test("an item with a time limit, a case that was accepted, and somebody else's case are refused", async () => {
  const food = await (await CaseStory.begin("food-business")).submitted("2026-03-02T09:00");
  await expect(finishAtOnce(authorised, food.ref)).rejects.toMatchObject({ code: "case/not-on-the-spot", status: 422 });
  const { draftNo } = await atWindow(plain, "social-security-card", "03-06T10:00");
  await at("03-06T10:10", () => finishAtOnce(plain, draftNo));
  await expect(finishAtOnce(plain, draftNo)).rejects.toMatchObject({ status: 409 });
  await expect(finishAtOnce(await city.actor("county-clerk"), draftNo)).rejects.toMatchObject({ status: 404 });
  await expect(finishAtOnce(await city.actor("citizen"), draftNo)).rejects.toMatchObject({ status: 403 });
});
