import { afterAll, beforeAll, expect, test } from "vitest";
import { revokeForPromiseJob, verifyNumber } from "@/lib/licences";
import type { Actor } from "@/lib/platform/auth";
import { instantFrom } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { textOf } from "@/lib/platform/documents/testing/poppler";
import { runJobsNow } from "@/lib/platform/jobs";
import { readLedger } from "@/lib/platform/ledger";
import { allJobs } from "@/lib/worker/registry";
import { claimTask, listTasks } from "@/lib/workflow";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { completeTask, decideCase, makePaperJob, openPaper, withdrawCase } from ".";

let city: TestCity;
let approver: Actor;
let chief: Actor;
beforeAll(async () => {
  city = await aCity(["food-business"]);
  [approver, chief] = (await Promise.all(["approver", "chief"].map((login) => city.actor(login)))) as [Actor, Actor];
});
afterAll(() => city?.end());

const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-${instant}:00+08:00`, work);
const accepted = async () => {
  const story = await (await CaseStory.begin("food-business")).submitted("2026-03-02T09:00");
  await story.preReviewed("2026-03-02T10:00");
  await story.received("2026-03-02T14:00");
  return story.accepted("2026-03-02T15:00");
};
const checkOf = (caseId: string, topic = "promise") =>
  db().task.findFirstOrThrow({ where: { caseId, node: { startsWith: `${topic}:` } } });
const granted = async () => {
  const story = await accepted();
  await story.reviewed("2026-03-03T10:00");
  await story.decided("2026-03-04T10:00", "granted");
  await at("03-04T11:00", () =>
    runJobsNow(allJobs.filter(({ name }) => !["send-message", "order-parcel"].includes(name))),
  );
  return story;
};
const checked = async (caseId: string, outcome: string, who = approver, topic = "promise") => {
  const { id } = await checkOf(caseId, topic);
  await at("03-20T09:00", () => claimTask(who, id));
  await at("03-20T10:00", () => completeTask(who, id, { outcome, opinion: "上门看了制度文本" }));
};

test("accepting on a promise opens a check with a due day of its own, on the body's worklist, and makes the promise a paper", async () => {
  const story = await accepted();
  const task = await checkOf(story.caseId);
  // 30 working days after 2 March 2026: three of them lost to Qingming.
  expect(task).toMatchObject({
    kind: "follow-up",
    post: "reviewer",
    state: "open",
    dueAt: instantFrom("2026-04-14T17:00:00+08:00"),
  });
  const rows = await listTasks(approver, { view: "claimable", kind: "follow-up", limit: 200 });
  expect(rows.items.find(({ id }) => id === task.id)).toMatchObject({
    step: { zh: expect.stringContaining("核查承诺") },
  });
  await runJobsNow([makePaperJob]);
  const paper = await db().paper.findFirstOrThrow({ where: { caseId: story.caseId, kind: "informed-promise" } });
  const text = await textOf((await openPaper({ actor: story.applicant }, paper.number)).bytes);
  for (const words of ["告知承诺书", "张晓云（电子签名）", "承诺不实的后果"]) expect(text).toContain(words);
  // The step's own due instants move with the case; the check keeps its day.
  await story.reviewed("2026-03-03T10:00");
  expect((await checkOf(story.caseId)).dueAt).toEqual(task.dueAt);
});

test("a promise that was kept is recorded, also after the case was closed", async () => {
  const { caseId } = await granted();
  await checked(caseId, "kept");
  const events = await readLedger({ type: "case", id: caseId });
  expect(events.at(-1)).toMatchObject({ event: "promise.kept", facts: { outcome: "kept" } });
  expect(await db().task.count({ where: { caseId, node: { startsWith: "revocation:" } } })).toBe(0);
  const { id } = await checkOf(caseId);
  await expect(completeTask(approver, id, { outcome: "kept", opinion: "再来一次" })).rejects.toMatchObject({
    status: 409,
  });
});

test("a false promise after the grant: the applicant is told, the head decides, the licence is revoked once", async () => {
  const { caseId, applicant } = await granted();
  const licence = await db().licence.findUniqueOrThrow({ where: { caseId } });
  const { id } = await checkOf(caseId);
  await at("03-20T09:00", () => claimTask(approver, id));
  await expect(completeTask(approver, id, { outcome: "pass", opinion: "随便" })).rejects.toMatchObject({
    code: "workflow/outcome-unknown",
  });
  await at("03-20T10:00", () => completeTask(approver, id, { outcome: "broken", opinion: "没有制度文本" }));
  await runJobsNow(allJobs.filter(({ name }) => name === "tell-case"));
  expect(
    await db().message.count({ where: { caseId, subjectId: applicant.subjectId ?? "", template: "promise-broken" } }),
  ).toBeGreaterThan(0);
  expect((await verifyNumber(licence.documentNo)).verdict).toBe("valid");
  const decision = await checkOf(caseId, "revocation");
  expect(decision).toMatchObject({ post: "chief", state: "open" });
  await expect(claimTask(approver, decision.id)).rejects.toMatchObject({ status: 403 });
  await checked(caseId, "revoked", chief, "revocation");
  await runJobsNow([revokeForPromiseJob]);
  await runJobsNow([revokeForPromiseJob]);
  expect(await verifyNumber(licence.documentNo)).toMatchObject({
    verdict: "revoked",
    document: { statusReason: "上门看了制度文本" },
  });
  expect(
    (await readLedger({ type: "licence", id: licence.id })).filter(({ event }) => event === "licence.revoke"),
  ).toHaveLength(1);
});

test("a false promise before the decision stands in the way of a grant and of nothing else", async () => {
  const story = await accepted();
  await checked(story.caseId, "broken");
  await story.reviewed("2026-03-20T11:00");
  const task = await db().task.findFirstOrThrow({ where: { caseId: story.caseId, decision: true, state: "open" } });
  const holder = await story.holderOf(task.id);
  await claimTask(holder, task.id);
  await expect(decideCase(holder, story.ref, { outcome: "granted" })).rejects.toMatchObject({
    code: "case/promise-broken",
  });
  await decideCase(holder, story.ref, { outcome: "denied", reason: "承诺不实" });
  expect(await db().task.count({ where: { caseId: story.caseId, node: { startsWith: "revocation:" } } })).toBe(0);
});

test("a case that ends without a grant leaves nothing to check", async () => {
  const story = await accepted();
  await at("03-03T09:00", () => withdrawCase(story.applicant, story.ref, {}));
  expect((await checkOf(story.caseId)).state).toBe("cancelled");
});
