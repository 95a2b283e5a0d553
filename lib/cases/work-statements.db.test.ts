import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, mintSystemActor } from "@/lib/platform/auth";
import { now } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { claimTask } from "@/lib/workflow";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { atOneAndFifty, type Counted } from "@/prisma/seed/factories/count-statements";
import { copies, withHistory } from "@/prisma/seed/factories/long-history";
import {
  answerRequest,
  completeTask,
  deliverCase,
  extendCase,
  holdCase,
  resumeCase,
  returnTask,
  terminateCase,
} from ".";
import { closeDecided } from "./commands/close-decided";
import { followLostParcel } from "./commands/follow-lost-parcel";
import { makePaper } from "./commands/make-paper";

const system = mintSystemActor("test");
let city: CountedCity;
let citizen: Actor;
let approver: Actor;
let chief: Actor;

beforeAll(async () => {
  city = await aCountedCity(["food-business"]);
  [citizen, approver, chief] = (await Promise.all(
    ["citizen", "approver", "chief"].map((login) => city.actor(login)),
  )) as [Actor, Actor, Actor];
});
afterAll(() => city?.end());

const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-03-${instant}:00+08:00`, work);

/** A step of the case in the hands of somebody who may do it. */
async function inHand(story: CaseStory, kind: "review" | "follow-up"): Promise<{ holder: Actor; taskId: string }> {
  const { id: taskId } = await db().task.findFirstOrThrow({
    where: { caseId: story.caseId, kind, state: "open" },
    orderBy: { openedAt: "asc" },
  });
  const holder = await story.holderOf(taskId);
  await at("03T09:10", () => claimTask(holder, taskId));
  return { holder, taskId };
}

type Work = { story: CaseStory; holder: Actor; taskId: string };

test("the body's work on an accepted case costs the same, however long its history is", async () => {
  const supplement = { kind: "supplement", reason: "补充材料", expectedDays: 3 } as const;
  const steps: Counted<Work>[] = [
    { of: "asking for more time", run: ({ story, holder }) => extend(holder, story.ref) },
    { of: "cases/answer-request", run: ({ story }) => answer(story.ref, true) },
    {
      of: "asking for a hold",
      run: ({ story, holder }) => at("03T10:00", () => holdCase(holder, story.ref, supplement)),
    },
    { of: "a hold that is approved", run: ({ story }) => answer(story.ref, true) },
    { of: "the end of the hold", run: ({ story }) => at("03T10:20", () => resumeCase(chief, story.ref)) },
    { of: "a second hold", run: ({ story, holder }) => at("03T10:30", () => holdCase(holder, story.ref, supplement)) },
    { of: "a hold that is refused", run: ({ story }) => answer(story.ref, false) },
    {
      of: "cases/complete-task",
      run: ({ holder, taskId }) =>
        at("03T11:00", () => completeTask(holder, taskId, { outcome: "pass", opinion: "齐全" })),
    },
    {
      of: "cases/return-task",
      run: async ({ story }) => {
        const { holder, taskId } = await inHand(story, "review");
        await at("03T12:00", () => returnTask(holder, taskId, { toNode: "paper", reason: "补看一份材料" }));
      },
    },
    {
      of: "the check of a promise",
      run: async ({ story }) => {
        const { holder, taskId } = await inHand(story, "follow-up");
        await at("03T13:00", () => completeTask(holder, taskId, { outcome: "broken", opinion: "与承诺不符" }));
      },
    },
    {
      of: "cases/terminate-case",
      run: ({ story }) => at("03T14:00", () => terminateCase(chief, story.ref, { reason: "主体注销" })),
    },
  ];
  const extend = (holder: Actor, ref: string) =>
    at("03T09:30", () => extendCase(holder, ref, { limit: 3, reason: "情况复杂" }));
  const answer = (ref: string, approve: boolean) =>
    at("03T10:10", () => answerRequest(chief, ref, { approve, reason: "" }));
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const story = await (await CaseStory.begin("food-business")).submitted("2026-03-02T09:00");
    await (await story.preReviewed("2026-03-02T10:00")).received("2026-03-02T14:00");
    await story.accepted("2026-03-02T15:00");
    await withHistory(story.caseId, rows);
    await copies(story.caseId, rows - 1);
    return { story, ...(await inHand(story, "review")) };
  });
  expect(fifty).toEqual(one);
  expect(approver.accountId).not.toBe(chief.accountId);
});

type Decided = { caseId: string; paperId: string; deliveryId: string; results: { name: string; number: string }[] };

test("from the decision to the delivery each step costs the same", async () => {
  const steps: Counted<Decided>[] = [
    { of: "cases/make-paper", run: async ({ paperId }) => expect(await makePaper(system, paperId)).toBe(true) },
    {
      of: "cases/close-decided",
      run: async ({ caseId, results }) => expect(await closeDecided(system, caseId, results)).toBe(true),
    },
    { of: "cases/deliver-case", run: ({ caseId }) => deliverCase(citizen, caseId, { way: "electronic" }) },
    {
      of: "cases/follow-lost-parcel",
      run: async ({ caseId, deliveryId }) => expect(await followLostParcel(system, caseId, deliveryId)).toBe(true),
    },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, async (rows) => {
    const { caseId } = await aFoodCase("decided");
    await withHistory(caseId, rows);
    await copies(caseId, rows - 1);
    const { id: paperId } = await db().paper.findFirstOrThrow({ where: { caseId, kind: "decision-grant" } });
    const lost = Array.from({ length: rows }, () => ({ caseId, way: "courier", state: "failed", createdAt: now() }));
    const [parcel] = await db().delivery.createManyAndReturn({ data: lost, select: { id: true } });
    const results = lost.map((_, i) => ({ name: "食品经营许可证", number: `JY-${i}` }));
    return { caseId, paperId, deliveryId: parcel?.id ?? "", results };
  });
  expect(fifty).toEqual(one);
});
