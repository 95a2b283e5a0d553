import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getActorByLogin } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { dayOf, instantFrom } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { runSweepsNow } from "@/lib/platform/jobs";
import { readLedger } from "@/lib/platform/ledger";
import { verifyLedger } from "@/lib/platform/ledger/verify";
import { claimTask } from "@/lib/workflow";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aPicture } from "@/prisma/seed/factories/a-picture";
import { completeValues } from "@/prisma/seed/factories/complete-values";
import {
  acceptCase,
  answerRequest,
  attachMaterial,
  decideCase,
  deemedAcceptanceSweep,
  expiredTimeSweep,
  extendCase,
  holdCase,
  lightScanSweep,
  preReviewCase,
  promiseMaterial,
  refuseCase,
  requestCorrection,
  resubmitCase,
  resumeCase,
  submitCase,
} from ".";

/* March 2026 has no holiday; Qingming is 4 to 6 April. Food business: notice 5, promise 5, statutory 10, reply 15. */
let city: TestCity;
let chief: Actor;
let approver: Actor;
beforeAll(async () => {
  city = await aCity(["food-business", "employment-registration"]);
  chief = await city.actor("chief");
  approver = await city.actor("approver");
});
afterAll(() => city?.end());

const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-${instant}+08:00`, work);
const rowOf = (story: CaseStory) => db().case.findUniqueOrThrow({ where: { id: story.caseId } });
const due = async (story: CaseStory) => (await rowOf(story)).dueAt?.toISOString() ?? null;
const closing = (day: string) => `2026-${day}T09:00:00.000Z`;
const told = (story: CaseStory, event: string) =>
  db().outbox.count({ where: { event, payload: { path: ["caseId"], equals: story.caseId } } });
const papers = async (story: CaseStory) =>
  (await db().paper.findMany({ where: { caseId: story.caseId }, orderBy: { ordered: "asc" } })).map((one) => one.kind);
const running = (story: CaseStory, kind: string) =>
  db().clock.findFirst({ where: { caseId: story.caseId, kind, state: { not: "ended" } } });

/** Pending tasks carry the due instant of their case, so that a worklist is one index range. */
async function tasksFollow(story: CaseStory): Promise<void> {
  const { dueAt } = await rowOf(story);
  const tasks = await db().task.findMany({
    where: { caseId: story.caseId, kind: "review", state: { in: ["open", "claimed"] } },
  });
  for (const task of tasks) expect(task.dueAt).toEqual(dueAt);
}

const bulk = { scenario: { kind: "bulk-sales", dineIn: "no" } };
const catering = { scenario: { kind: "catering", dineIn: "yes" } };

async function received(day = "03-03", options = bulk): Promise<CaseStory> {
  const story = await CaseStory.begin("food-business", options);
  await story.drafted(`2026-${day}T08:30`);
  await at(`${day}T08:31:00`, () => promiseMaterial(story.applicant, story.ref, { requirement: "safety-rules" }));
  const { caseNo } = await at(`${day}T08:32:00`, () => submitCase(story.applicant, story.ref));
  story.ref = caseNo;
  await story.preReviewed(`2026-${day}T08:40`);
  await story.received(`2026-${day}T09:00`);
  return story.sharedOnly(`2026-${day}T09:10`);
}

const accepted = async (day = "03-03") => (await received(day)).accepted(`2026-${day}T09:30`);
const mend = { items: [{ field: "contactName", reason: "写全名" }] };
const mendNew = { items: [{ field: "contactName", reason: "还差一个字", newlyVisible: true }] };

async function answered(story: CaseStory, instant: string, contactName: string): Promise<void> {
  const values = { ...completeValues(story.service.form, story.scenario), contactName };
  await at(instant, () => resubmitCase(story.applicant, story.ref, { values }));
}

describe("silence is acceptance (行政许可法 32(4))", () => {
  const tooLate = { code: "case/deemed-accepted", status: 409, detail: { acceptedAsOf: "2026-03-03" } };

  test("at the last instant of the fifth day the clerk may still accept", async () => {
    const story = await received();
    expect(await due(story)).toBe(closing("03-10"));
    await at("03-10T17:00:00.000", () => acceptCase(story.clerk, story.ref));
    expect(await rowOf(story)).toMatchObject({ state: "accepted", deemed: false });
  });

  test("one instant later accept, refuse and correction are refused, before any job has run", async () => {
    const story = await received();
    const late = "03-10T17:00:00.001";
    await expect(at(late, () => acceptCase(story.clerk, story.ref))).rejects.toMatchObject(tooLate);
    await expect(
      at(late, () => refuseCase(story.clerk, story.ref, { reason: "不需要许可", basis: "第三十五条" })),
    ).rejects.toMatchObject(tooLate);
    await expect(at(late, () => requestCorrection(story.clerk, story.ref, mend))).rejects.toMatchObject(tooLate);
    expect(await rowOf(story)).toMatchObject({ state: "received" });
    expect(await at("03-10T17:00:00.000", () => runSweepsNow([deemedAcceptanceSweep]))).toBe(0);
    await at(late, () => runSweepsNow([deemedAcceptanceSweep]));
    const row = await rowOf(story);
    expect(row).toMatchObject({ state: "accepted", deemed: true, light: "red" });
    expect(row.acceptedAt && dayOf(row.acceptedAt)).toBe("2026-03-03");
    // The days gone by count: five promised days from 3 March ended on the 10th, and it is red at birth.
    expect(await running(story, "promise")).toMatchObject({ startDay: "2026-03-03", light: "red" });
    expect((await running(story, "statutory"))?.dueAt?.toISOString()).toBe(closing("03-17"));
    expect(await papers(story)).toContain("acceptance");
    expect(await told(story, "case.accepted")).toBe(1);
    await tasksFollow(story);
    await at("03-10T17:05:00", () => runSweepsNow([deemedAcceptanceSweep]));
    expect(await told(story, "case.accepted")).toBe(1);
  });

  test("resubmitting starts a new notice clock from that day, and silence then counts from it", async () => {
    const story = await received();
    await at("03-05T10:00:00", () => requestCorrection(story.clerk, story.ref, mend));
    await at("03-11T10:00:00", () => runSweepsNow([deemedAcceptanceSweep]));
    expect(await rowOf(story)).toMatchObject({ state: "correcting" });
    await answered(story, "03-12T10:00:00", "张晓云二");
    expect(await running(story, "notice")).toMatchObject({ startDay: "2026-03-12" });
    expect(await due(story)).toBe(closing("03-19"));
    await at("03-19T17:00:01", () => runSweepsNow([deemedAcceptanceSweep]));
    const row = await rowOf(story);
    expect([row.deemed, row.acceptedAt && dayOf(row.acceptedAt)]).toEqual([true, "2026-03-12"]);
  });

  test("an on-the-spot service applied for at night waits for the office to open", async () => {
    const story = await CaseStory.begin("employment-registration");
    await story.submitted("2026-03-06T20:00");
    expect(await rowOf(story)).toMatchObject({ state: "received" });
    await at("03-06T20:01:00", () => runSweepsNow([deemedAcceptanceSweep, lightScanSweep]));
    expect(await rowOf(story)).toMatchObject({ state: "received", light: expect.not.stringMatching(/red/) });
    expect(await due(story)).toBe(closing("03-09"));
    await at("03-09T17:00:01", () => runSweepsNow([deemedAcceptanceSweep]));
    expect(await rowOf(story)).toMatchObject({ state: "accepted", deemed: true });
  });

  test("one case that cannot be accepted does not keep the others waiting", async () => {
    const [broken, fine] = [await received("03-02"), await received("03-03")];
    await db().caseValues.updateMany({ where: { caseId: broken.caseId }, data: { valuesEnc: "unreadable" } });
    await expect(at("03-11T08:00:00", () => runSweepsNow([deemedAcceptanceSweep]))).rejects.toThrow();
    expect(await rowOf(fine)).toMatchObject({ state: "accepted", deemed: true });
    expect(await rowOf(broken)).toMatchObject({ state: "received" });
    await db().case.update({ where: { id: broken.caseId }, data: { state: "closed" } });
    await db().clock.updateMany({ where: { caseId: broken.caseId }, data: { state: "ended" } });
  });
});

test("three rounds of correction, each answered late but in time, never make a case overdue", async () => {
  const story = await received("03-02");
  const rounds = [
    ["03-06T16:00:00", mend, "03-26T16:00:00"],
    ["04-02T16:00:00", mendNew, "04-22T16:00:00"],
    ["04-28T16:00:00", mendNew, "05-15T16:00:00"],
  ] as const;
  for (const [asked, items, back] of rounds) {
    await at(asked, () => requestCorrection(story.clerk, story.ref, items));
    await at(back, () => runSweepsNow([lightScanSweep, deemedAcceptanceSweep, expiredTimeSweep]));
    expect(await rowOf(story)).toMatchObject({ state: "correcting", light: "none" });
    await answered(story, back, `张晓云${back.slice(0, 5)}`);
    expect(await rowOf(story)).toMatchObject({ state: "received", light: "green" });
  }
  await at("05-18T09:00:00", () => acceptCase(story.clerk, story.ref));
  expect(await rowOf(story)).toMatchObject({
    state: "accepted",
    light: expect.not.stringMatching(/red/),
    deemed: false,
    round: 3,
  });
  expect(await due(story)).toBe(closing("05-25"));
  const reds = await db().outbox.count({
    where: {
      event: "case.light-changed",
      AND: [
        { payload: { path: ["caseId"], equals: story.caseId } },
        { payload: { path: ["light"], equals: "red" } },
        { payload: { path: ["kind"], not: "reply" } },
      ],
    },
  });
  expect(reds).toBe(0);
});

describe("holds and extensions", () => {
  const special = { kind: "special", reason: "现场核查", expectedDays: 5 } as const;
  const more = { limit: 3, reason: "需要会同消防核实" };

  test("two holds one after the other add up; a second at the same time is refused", async () => {
    const story = await accepted();
    expect(await due(story)).toBe(closing("03-10"));
    await at("03-04T09:00:00", () => holdCase(chief, story.ref, special));
    expect(await rowOf(story)).toMatchObject({ dueAt: null, nextFlipAt: null, light: "stopped" });
    await tasksFollow(story);
    await expect(at("03-04T10:00:00", () => holdCase(chief, story.ref, special))).rejects.toMatchObject({
      code: "case/already-held",
    });
    // A light never turns while the clock stands.
    await at("03-05T15:00:00", () => runSweepsNow([lightScanSweep]));
    expect(await rowOf(story)).toMatchObject({ light: "stopped" });
    await at("03-05T16:00:00", () => resumeCase(chief, story.ref));
    expect(await due(story)).toBe(closing("03-12"));
    await tasksFollow(story);
    await expect(at("03-05T17:00:00", () => resumeCase(chief, story.ref))).rejects.toMatchObject({
      code: "case/not-held",
    });
    await at("03-09T09:00:00", () => holdCase(chief, story.ref, special));
    await at("03-09T16:00:00", () => resumeCase(chief, story.ref));
    expect(await due(story)).toBe(closing("03-13"));
    expect((await running(story, "statutory"))?.dueAt?.toISOString()).toBe(closing("03-20"));
  });

  test("a hold over a holiday takes only its working days", async () => {
    const story = await accepted("04-01");
    expect(await due(story)).toBe(closing("04-09"));
    await at("04-03T09:00:00", () => holdCase(chief, story.ref, special));
    await at("04-07T16:00:00", () => resumeCase(chief, story.ref));
    expect(await due(story)).toBe(closing("04-13"));
  });

  test("a case is extended once, promise and statutory clock alike", async () => {
    const story = await accepted();
    await at("03-04T09:00:00", () => extendCase(chief, story.ref, more));
    expect(await due(story)).toBe(closing("03-13"));
    expect((await running(story, "statutory"))?.dueAt?.toISOString()).toBe(closing("03-20"));
    await tasksFollow(story);
    await expect(at("03-05T09:00:00", () => extendCase(chief, story.ref, more))).rejects.toMatchObject({
      code: "case/already-extended",
    });
    expect(await due(story)).toBe(closing("03-13"));
  });

  test("a hold and an extension give the same day in either order", async () => {
    const [first, second, within] = [await accepted(), await accepted(), await accepted()];
    await at("03-04T09:00:00", () => extendCase(chief, first.ref, more));
    for (const story of [first, second, within]) await at("03-05T09:00:00", () => holdCase(chief, story.ref, special));
    await at("03-05T10:00:00", () => extendCase(chief, within.ref, more));
    expect(await due(within)).toBeNull();
    for (const story of [first, second, within]) await at("03-06T16:00:00", () => resumeCase(chief, story.ref));
    await at("03-09T09:00:00", () => extendCase(chief, second.ref, more));
    expect([await due(first), await due(second), await due(within)]).toEqual(Array(3).fill(closing("03-17")));
  });

  test("the holder asks, the head answers: what is refused moves nothing and may be asked again", async () => {
    const story = await accepted();
    const task = await db().task.findFirstOrThrow({ where: { caseId: story.caseId, state: "open" } });
    await expect(at("03-04T08:00:00", () => extendCase(approver, story.ref, more))).rejects.toMatchObject({
      code: "case/not-allowed",
    });
    await at("03-04T09:00:00", () => claimTask(approver, task.id));
    await at("03-04T09:10:00", () => extendCase(approver, story.ref, more));
    await at("03-04T09:20:00", () => answerRequest(chief, story.ref, { approve: false, reason: "不需要" }));
    expect(await due(story)).toBe(closing("03-10"));
    await at("03-04T10:00:00", () => holdCase(approver, story.ref, { ...special, kind: "supplement" }));
    expect(await due(story)).toBe(closing("03-10"));
    await expect(
      at("03-04T10:10:00", () => answerRequest(approver, story.ref, { approve: true })),
    ).rejects.toMatchObject({ status: 403 });
    await at("03-04T10:20:00", () => answerRequest(chief, story.ref, { approve: true }));
    expect(await due(story)).toBeNull();
  });
});

describe("a promised material (容缺)", () => {
  const promised = (dueBy = "2026-03-10") => ({ deferred: [{ requirement: "layout", dueBy }] });
  const waiting = async () => {
    const story = await received("03-03", catering);
    await at("03-03T09:30:00", () => acceptCase(story.clerk, story.ref, promised()));
    return story;
  };

  test("no grant before it is in; the supply ends it", async () => {
    const story = await waiting();
    expect(await papers(story)).toContain("deferral-promise");
    await story.reviewed("2026-03-04T09:00");
    const task = await db().task.findFirstOrThrow({ where: { caseId: story.caseId, decision: true, state: "open" } });
    const holder = await story.holderOf(task.id);
    await at("03-05T09:00:00", () => claimTask(holder, task.id));
    const grant = (instant: string) => at(instant, () => decideCase(holder, story.ref, { outcome: "granted" }));
    await expect(grant("03-05T09:10:00")).rejects.toMatchObject({ code: "case/deferred-missing", status: 409 });
    const file = { requirement: "layout", name: "布局图.png", bytes: await aPicture("layout, later") };
    await at("03-05T10:00:00", () => attachMaterial(story.applicant, story.ref, file));
    await expect(at("03-05T10:05:00", () => attachMaterial(story.applicant, story.ref, file))).rejects.toMatchObject({
      code: "case/not-asked",
    });
    await at("03-10T18:00:00", () => runSweepsNow([expiredTimeSweep]));
    await grant("03-10T18:10:00");
    expect(await rowOf(story)).toMatchObject({ state: "decided" });
  });

  test("the window that received the case takes it in from the person who brings it, and nothing that was not promised", async () => {
    const story = await waiting();
    const bring = async (requirement: string, clerk = story.clerk) =>
      attachMaterial(clerk, story.ref, {
        requirement,
        name: "补交.png",
        bytes: await aPicture(`${requirement}, brought`),
      });
    await at("03-05T09:00:00", async () => {
      await expect(bring("equipment")).rejects.toMatchObject({ code: "case/not-asked" });
      await expect(bring("layout", await getActorByLogin("county-clerk"))).rejects.toMatchObject({ status: 404 });
      await bring("layout");
    });
    const kept = await db().deferral.findFirstOrThrow({ where: { caseId: story.caseId } });
    expect(kept.suppliedAt).toEqual(instantFrom("2026-03-05T09:00:00+08:00"));
    const events = await readLedger({ type: "case", id: story.caseId });
    expect(events.at(-1)).toMatchObject({ event: "deferral.supplied", facts: { requirement: "layout" } });
    await at("03-10T18:00:00", () => runSweepsNow([expiredTimeSweep]));
    expect(await rowOf(story)).toMatchObject({ state: "accepted" });
  });

  test("not supplied in time it closes the case, with a paper, one instant after that day's close", async () => {
    const story = await waiting();
    await at("03-10T17:00:00.000", () => runSweepsNow([expiredTimeSweep]));
    expect(await rowOf(story)).toMatchObject({ state: "accepted" });
    await at("03-10T17:00:00.001", () => runSweepsNow([expiredTimeSweep]));
    expect(await rowOf(story)).toMatchObject({ state: "closed", outcome: "returned", light: "none" });
    expect(await papers(story)).toContain("return");
    expect(await told(story, "case.closed")).toBe(1);
    expect(await db().task.count({ where: { caseId: story.caseId, state: { in: ["open", "claimed"] } } })).toBe(0);
  });

  test("the same material named twice, one that is in, or one that may not wait, is refused in words", async () => {
    const story = await received("03-03", catering);
    const accept = (deferred: { requirement: string; dueBy: string }[]) =>
      at("03-03T10:00:00", () => acceptCase(story.clerk, story.ref, { deferred }));
    const layout = { requirement: "layout", dueBy: "2026-03-10" };
    const refused = { code: "case/not-deferrable", status: 422 };
    await expect(accept([layout, { ...layout, dueBy: "2026-03-09" }])).rejects.toMatchObject(refused);
    await expect(accept([{ ...layout, requirement: "resident-id" }])).rejects.toMatchObject(refused);
    await expect(accept([{ ...layout, requirement: "no-such" }])).rejects.toMatchObject(refused);
    await expect(accept([{ ...layout, dueBy: "2026-03-03" }])).rejects.toMatchObject(refused);
    await expect(accept([{ ...layout, dueBy: "2026-03-11" }])).rejects.toMatchObject({
      code: "case/deferral-too-long",
      params: { until: "2026-03-10" },
    });
    await at("03-03T10:10:00", async () =>
      attachMaterial(story.clerk, story.ref, { requirement: "layout", name: "a.png", bytes: await aPicture("in") }),
    );
    await expect(accept([layout])).rejects.toMatchObject(refused);
    expect(await rowOf(story)).toMatchObject({ state: "received" });
  });
});

describe("times that run out", () => {
  test("the applicant is reminded three working days before the reply time ends, once; then it is returned", async () => {
    const story = await received();
    await at("03-04T10:00:00", () => requestCorrection(story.clerk, story.ref, mend));
    expect(await due(story)).toBe(closing("03-25"));
    await at("03-19T23:59:59.999", () => runSweepsNow([lightScanSweep, expiredTimeSweep]));
    expect(await told(story, "case.reply-warned")).toBe(0);
    await at("03-20T00:00:00", () => runSweepsNow([lightScanSweep]));
    await at("03-20T08:00:00", () => runSweepsNow([lightScanSweep]));
    expect(await told(story, "case.reply-warned")).toBe(1);
    expect(await rowOf(story)).toMatchObject({ light: "none" });
    await at("03-25T17:00:00.000", () => runSweepsNow([expiredTimeSweep]));
    expect(await rowOf(story)).toMatchObject({ state: "correcting" });
    await at("03-25T17:00:00.001", () => runSweepsNow([expiredTimeSweep]));
    expect(await rowOf(story)).toMatchObject({ state: "closed", outcome: "returned" });
    expect(await papers(story)).toContain("return");
  });

  test("nobody came within thirty days: the provisional acceptance lapses", async () => {
    const story = await CaseStory.begin("food-business", bulk);
    await (await story.submitted("2026-03-02T09:00")).preReviewed("2026-03-02T10:00");
    expect(await due(story)).toBe(closing("04-01"));
    await at("04-01T17:00:00.000", () => runSweepsNow([expiredTimeSweep]));
    expect(await rowOf(story)).toMatchObject({ state: "pre-accepted" });
    await at("04-01T17:00:00.001", () => runSweepsNow([expiredTimeSweep]));
    expect(await rowOf(story)).toMatchObject({ state: "closed", outcome: "lapsed" });
    expect(await papers(story)).toContain("lapse");
  });

  test("a pre-review left lying turns red for the city, and the case stays where it is", async () => {
    const story = await CaseStory.begin("food-business", bulk);
    await story.submitted("2026-03-02T09:00");
    await at("03-03T17:00:00.001", () => runSweepsNow([lightScanSweep]));
    expect(await rowOf(story)).toMatchObject({ state: "submitted", light: "red" });
    await at("03-03T18:00:00", () => preReviewCase(story.clerk, story.ref, { verdict: "pass" }));
    expect(await rowOf(story)).toMatchObject({ state: "pre-accepted", light: "none" });
  });
});

describe("the light scan", () => {
  /** The transaction that last wrote each row: what a scan did not touch keeps its own. */
  async function writers(table: "case" | "clock"): Promise<Map<string, string>> {
    const rows = await db().$queryRawUnsafe<{ id: string; writer: string }[]>(
      `select id::text, xmin::text as writer from "${table}"`,
    );
    return new Map(rows.map(({ id, writer }) => [id, writer]));
  }
  const changed = (before: Map<string, string>, after: Map<string, string>) =>
    [...after].filter(([id, writer]) => before.get(id) !== writer).map(([id]) => id);

  test("flips exactly the rows whose instant has come, and writes no other", async () => {
    const [early, late, held] = [await accepted("06-01"), await accepted("06-03"), await accepted("06-01")];
    await at("06-02T09:00:00", () => holdCase(chief, held.ref, { kind: "halt", reason: "等待判决", expectedDays: 30 }));
    await at("06-02T10:00:00", () => runSweepsNow([lightScanSweep]));
    const [cases, clocks] = [await writers("case"), await writers("clock")];
    const flips = await db().clock.findMany({ where: { caseId: early.caseId, state: "running", kind: "promise" } });
    const warn = flips[0]?.warnAt;
    if (!warn) throw new Error("the promise clock has no warning");
    await withClock(new Date(warn.getTime() - 1), () => runSweepsNow([lightScanSweep]));
    const quiet = changed(cases, await writers("case"));
    expect(quiet).not.toContain(held.caseId);
    const [before, beforeClocks] = [await writers("case"), await writers("clock")];
    expect(await withClock(warn, () => runSweepsNow([lightScanSweep]))).toBe(1);
    expect(changed(before, await writers("case"))).toEqual([early.caseId]);
    const turned = changed(beforeClocks, await writers("clock"));
    expect(turned).toEqual(flips.map((one) => one.id));
    expect(await rowOf(early)).toMatchObject({ light: expect.stringMatching(/yellow|red/) });
    expect(await withClock(warn, () => runSweepsNow([lightScanSweep]))).toBe(0);
    expect(clocks.size).toBe(beforeClocks.size);
    expect(await rowOf(late)).toMatchObject({ state: "accepted" });
  });
});

test("after all of this the ledger is whole", async () => {
  expect(await verifyLedger()).toMatchObject({ fault: null });
});
