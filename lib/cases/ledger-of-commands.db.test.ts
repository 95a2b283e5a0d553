import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, mintSystemActor } from "@/lib/platform/auth";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { runJobsNow } from "@/lib/platform/jobs";
import { readLedger } from "@/lib/platform/ledger";
import { sealLedger } from "@/lib/platform/ledger/seal";
import { verifyLedger } from "@/lib/platform/ledger/verify";
import { claimTask, releaseTask, transferTask } from "@/lib/workflow";
import firms from "@/prisma/seed/demo/city/firms.json";
import people from "@/prisma/seed/demo/city/people.json";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aPicture } from "@/prisma/seed/factories/a-picture";
import { completeValues } from "@/prisma/seed/factories/complete-values";
import {
  acceptCase,
  answerRequest,
  attachMaterial,
  closeDecided,
  completeTask,
  createCase,
  decideCase,
  deliverCase,
  discardDraft,
  extendCase,
  findLiveService,
  handOverOriginals,
  holdCase,
  makePaperJob,
  preReviewCase,
  promiseMaterial,
  receiveCase,
  refuseCase,
  removeFile,
  requestCorrection,
  resubmitCase,
  resumeCase,
  returnTask,
  revealApplicant,
  revealPurposes,
  saveDraft,
  submitCase,
  terminateCase,
  withdrawCase,
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

const scenario = { kind: "bulk-sales", dineIn: "no", size: "small" };
/** Words that people type and that must never be in a ledger. */
const said = "写得只有本人才知道的话";
const minute = (n: number) => `2026-03-02T09:${String(n).padStart(2, "0")}:00+08:00`;

let clock = 0;
/** The events a command appended to the chain of its case. */
async function appended(caseId: string, command: () => Promise<unknown>): Promise<string[]> {
  const before = (await readLedger({ type: "case", id: caseId })).length;
  clock += 1;
  await withClock(minute(clock), command);
  return (await readLedger({ type: "case", id: caseId })).slice(before).map((one) => one.event);
}

const openTask = async (caseId: string) =>
  (await db().task.findFirstOrThrow({ where: { caseId, kind: "review", state: { in: ["open", "claimed"] } } })).id;

test("each command of a case's whole life appends its own event, once, and no other", async () => {
  const service = await findLiveService("food-business");
  if (!service) throw new Error("no service");
  const values = completeValues(service.form, scenario);
  const { caseId, draftNo } = await withClock(minute(0), () =>
    createCase(citizen, { service: "food-business", scenario, values }),
  );
  expect((await readLedger({ type: "case", id: caseId })).map((one) => one.event)).toEqual(["case.drafted"]);
  const file = { requirement: "safety-rules", name: `${said}.png`, bytes: await aPicture("rules") };
  let fileId = "";
  const upload = async () => {
    ({ fileId } = await attachMaterial(citizen, draftNo, file));
  };
  const mend = { items: [{ field: "contactName", reason: said }] };
  const again = { items: [{ field: "contactName", reason: said, newlyVisible: true }] };
  const answer = (name: string) => resubmitCase(citizen, caseId, { values: { ...values, contactName: name } });
  const more = { limit: 3, reason: said };
  const task = () => openTask(caseId);
  const story: [string[], () => Promise<unknown>][] = [
    [[], () => saveDraft(citizen, draftNo, { values })],
    [["material.added"], upload],
    [["material.removed"], () => removeFile(citizen, draftNo, { requirement: file.requirement, fileId })],
    [["material.promised"], () => promiseMaterial(citizen, draftNo, { requirement: "safety-rules" })],
    [["case.submitted"], () => submitCase(citizen, draftNo)],
    [["case.correction-requested"], () => preReviewCase(clerk, caseId, { verdict: "mend", ...mend })],
    [["case.resubmitted"], () => answer("张晓云二")],
    [["case.pre-accepted"], () => preReviewCase(clerk, caseId, { verdict: "pass", note: said })],
    [["case.received"], () => receiveCase(clerk, caseId)],
    [["case.revealed"], () => revealApplicant(clerk, caseId, { purpose: revealPurposes[0] })],
    [["case.correction-requested"], () => requestCorrection(clerk, caseId, again)],
    [["case.resubmitted"], () => answer("张晓云三")],
    ...(["business-licence", "resident-id", "health-certificates"] as const).map(
      (requirement): [string[], () => Promise<unknown>] => [
        ["material.added"],
        async () => attachMaterial(clerk, caseId, { ...file, requirement, bytes: await aPicture(requirement) }),
      ],
    ),
    [["originals.handed-over"], () => handOverOriginals(clerk, caseId, { to: said })],
    [["case.accepted"], () => acceptCase(clerk, caseId)],
    [["task.claimed"], async () => claimTask(approver, await task())],
    [["task.released"], async () => releaseTask(approver, await task())],
    [["task.claimed"], async () => claimTask(approver, await task())],
    [["task.transferred"], async () => transferTask(chief, await task(), { to: "market-approver" })],
    [["task.transferred"], async () => transferTask(chief, await task(), { to: "approver" })],
    [["case.request-asked"], () => holdCase(approver, caseId, { kind: "halt", reason: said, expectedDays: 3 })],
    [["case.request-refused"], () => answerRequest(chief, caseId, { approve: false, reason: said })],
    [["case.held"], () => holdCase(approver, caseId, { kind: "special", reason: said, expectedDays: 3 })],
    [["case.resumed"], () => resumeCase(approver, caseId)],
    [["case.extended"], () => extendCase(chief, caseId, more)],
    [["task.completed"], async () => completeTask(approver, await task(), { outcome: "pass", opinion: said })],
    [["task.claimed"], async () => claimTask(chief, await task())],
    [["task.returned"], async () => returnTask(chief, await task(), { toNode: "paper", reason: said })],
    [["task.claimed"], async () => claimTask(approver, await task())],
    [["task.completed"], async () => completeTask(approver, await task(), { outcome: "pass", opinion: said })],
    [["task.claimed"], async () => claimTask(chief, await task())],
    [["case.decided"], () => decideCase(chief, caseId, { outcome: "denied", reason: said, basis: said })],
  ];
  for (const [i, [events, command]] of story.entries())
    expect([i, await appended(caseId, command)]).toEqual([i, events]);
  const papers = await db().paper.count({ where: { caseId } });
  expect(await appended(caseId, () => runJobsNow([makePaperJob]))).toEqual(Array(papers).fill("paper.made"));
  expect(await appended(caseId, () => closeDecided(mintSystemActor("test"), caseId, []))).toEqual(["case.closed"]);
  expect(await appended(caseId, () => deliverCase(citizen, caseId, { way: "electronic" }))).toEqual(["case.delivered"]);
});

test("the other ends of a case append one event each", async () => {
  const begin = () => CaseStory.begin("food-business", { scenario });
  const received = async () =>
    (await (await (await begin()).submitted("2026-03-02T08:00")).preReviewed("2026-03-02T08:10")).received(
      "2026-03-02T08:20",
    );
  const ends: [string, CaseStory, (story: CaseStory) => Promise<unknown>][] = [
    ["case.discarded", await (await begin()).drafted("2026-03-02T08:00"), (story) => discardDraft(citizen, story.ref)],
    ["case.withdrawn", await received(), (story) => withdrawCase(citizen, story.ref, { reason: said })],
    ["case.refused", await received(), (story) => refuseCase(clerk, story.ref, { reason: said, basis: said })],
    [
      "case.terminated",
      await (await received()).accepted("2026-03-02T08:30"),
      (story) => terminateCase(chief, story.ref, { reason: said }),
    ],
  ];
  for (const [event, story, end] of ends) expect(await appended(story.caseId, () => end(story))).toEqual([event]);
});

test("a command that is refused appends nothing", async () => {
  const story = await (await CaseStory.begin("food-business", { scenario })).submitted("2026-03-02T08:00");
  const refused = () => acceptCase(clerk, story.ref).catch((error: { code: string }) => error.code);
  expect(await appended(story.caseId, refused)).toEqual([]);
});

test("no ledger holds a name, a number, a phone or a word that somebody typed", async () => {
  const personal = [
    said,
    "张晓云二",
    ...people.flatMap(({ name, idNo, phone }) => [name, idNo, phone]),
    ...firms.flatMap(({ name, uscc }) => [name, uscc]),
  ].filter((one): one is string => typeof one === "string" && one.length > 1);
  const bodies = await db().ledgerEvent.findMany({ select: { event: true, body: true } });
  expect(bodies.length).toBeGreaterThan(60);
  expect(personal.length).toBeGreaterThan(200);
  for (const { event, body } of bodies)
    expect([event, personal.filter((one) => body.includes(one))]).toEqual([event, []]);
});

test("every chain, head and root is whole afterwards", async () => {
  await sealLedger();
  expect(await verifyLedger()).toMatchObject({ fault: null, notSealed: 0 });
});
