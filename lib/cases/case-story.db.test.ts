import { afterAll, beforeAll, expect, test } from "vitest";
import { findLiveService } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { readLedger } from "@/lib/platform/ledger";
import { claimTask } from "@/lib/workflow";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aPicture } from "@/prisma/seed/factories/a-picture";
import { completeValues } from "@/prisma/seed/factories/complete-values";
import {
  acceptCase,
  attachMaterial,
  completeTask,
  createCase,
  decideCase,
  holdCase,
  preReviewCase,
  promiseMaterial,
  receiveCase,
  resubmitCase,
  resumeCase,
  submitCase,
} from ".";

let city: TestCity;
let citizen: Actor;
let clerk: Actor;
let approver: Actor;
let chief: Actor;

beforeAll(async () => {
  city = await aCity(["food-business"]);
  [citizen, clerk, approver, chief] = (await Promise.all(
    ["citizen", "clerk", "approver", "chief"].map((login) => city.actor(login)),
  )) as [Actor, Actor, Actor, Actor];
});
afterAll(() => city?.end());

const scenario = { kind: "catering", dineIn: "yes", size: "small" };

async function claimed(actor: Actor, caseId: string): Promise<string> {
  const task = await db().task.findFirstOrThrow({
    where: { caseId, state: "open", post: { in: actor.posts.map((post) => post.role) } },
  });
  await claimTask(actor, task.id);
  return task.id;
}

test("a food licence goes from draft to decision, with the clock right to the day", async () => {
  const at = <T>(instant: string, work: () => Promise<T>) => withClock(`${instant}+08:00`, work);
  const service = await findLiveService("food-business");
  if (!service) throw new Error("no service");
  const values = completeValues(service.form, scenario);
  const { draftNo, caseId } = await at("2026-02-09T09:00:00", () =>
    createCase(citizen, { service: "food-business", scenario, values }),
  );
  expect(draftNo).toMatch(/^D.{12}$/);
  await expect(at("2026-02-09T09:01:00", () => submitCase(citizen, draftNo))).rejects.toMatchObject({
    code: "case/materials-missing",
  });
  await at("2026-02-09T09:02:00", async () =>
    attachMaterial(citizen, draftNo, { requirement: "layout", name: "布局图.png", bytes: await aPicture("layout") }),
  );
  await at("2026-02-09T09:03:00", () => promiseMaterial(citizen, draftNo, { requirement: "safety-rules" }));
  const { caseNo } = await at("2026-02-09T09:05:00", () => submitCase(citizen, draftNo));
  expect(caseNo).toMatch(/^990120260209\d{5}$/);

  await at("2026-02-09T10:00:00", () =>
    preReviewCase(clerk, caseNo, { verdict: "mend", items: [{ field: "contactName", reason: "写全名" }] }),
  );
  await expect(at("2026-02-09T10:30:00", () => resubmitCase(citizen, caseNo))).rejects.toMatchObject({
    code: "case/correction-incomplete",
  });
  await at("2026-02-09T11:00:00", () =>
    resubmitCase(citizen, caseNo, { values: { ...values, contactName: "张晓云二" } }),
  );
  await at("2026-02-09T14:00:00", () => preReviewCase(clerk, caseNo, { verdict: "pass" }));
  await at("2026-02-10T09:00:00", () => receiveCase(clerk, caseNo));
  for (const requirement of ["business-licence", "resident-id", "health-certificates"])
    await at("2026-02-10T09:10:00", async () =>
      attachMaterial(clerk, caseNo, { requirement, name: `${requirement}.png`, bytes: await aPicture(requirement) }),
    );
  await at("2026-02-10T09:30:00", () => acceptCase(clerk, caseNo));
  expect((await db().case.findUniqueOrThrow({ where: { id: caseId } })).dueAt?.toISOString()).toBe(
    "2026-02-24T09:00:00.000Z",
  );

  const paper = await at("2026-02-11T09:00:00", () => claimed(approver, caseId));
  await at("2026-02-11T09:10:00", () => completeTask(approver, paper, { outcome: "pass", opinion: "材料齐全" }));
  const site = await at("2026-02-11T10:00:00", () => claimed(approver, caseId));
  const siteTwo = await at("2026-02-11T10:00:00", () => claimed(chief, caseId));
  await at("2026-02-12T09:00:00", () =>
    holdCase(approver, caseNo, { kind: "special", reason: "现场核查", expectedDays: 10 }),
  );
  expect((await db().case.findUniqueOrThrow({ where: { id: caseId } })).dueAt).toBeNull();
  await at("2026-02-25T16:00:00", () => resumeCase(approver, caseNo));
  expect((await db().case.findUniqueOrThrow({ where: { id: caseId } })).dueAt?.toISOString()).toBe(
    "2026-03-02T09:00:00.000Z",
  );
  await at("2026-02-26T09:00:00", () => completeTask(approver, site, { outcome: "pass", opinion: "现场符合要求" }));
  await at("2026-02-26T09:30:00", () => completeTask(chief, siteTwo, { outcome: "pass", opinion: "现场符合要求" }));
  await at("2026-02-26T10:00:00", () => claimed(chief, caseId));
  await at("2026-02-26T10:30:00", () => decideCase(chief, caseNo, { outcome: "granted" }));
  const decided = await db().case.findUniqueOrThrow({ where: { id: caseId }, include: { papers: true, tasks: true } });
  expect(decided.state).toBe("decided");
  expect(
    decided.tasks.filter(({ kind }) => kind === "review").every((task) => ["done", "cancelled"].includes(task.state)),
  ).toBe(true);
  expect(decided.papers.map((one) => one.kind).sort()).toEqual([
    "acceptance",
    "correction",
    "decision-grant",
    "informed-promise",
    "material-receipt",
    "pre-acceptance",
    "special-procedure",
    "submission-receipt",
  ]);
  const events = (await readLedger({ type: "case", id: caseId })).map((event) => event.event);
  expect(events).toEqual(
    expect.arrayContaining([
      "case.submitted",
      "case.correction-requested",
      "case.resubmitted",
      "case.pre-accepted",
      "case.received",
      "case.accepted",
      "case.held",
      "case.resumed",
      "case.decided",
    ]),
  );
});
