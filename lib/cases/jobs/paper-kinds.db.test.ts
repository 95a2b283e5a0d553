import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/auth";
import { mintSystemActor } from "@/lib/platform/auth";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { textOf } from "@/lib/platform/documents/testing/poppler";
import { runJobsNow } from "@/lib/platform/jobs";
import { readFileByDigest } from "@/lib/platform/storage";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { acceptCase } from "../commands/accept-case";
import { extendCase } from "../commands/extend-case";
import { holdCase } from "../commands/hold-case";
import { preReviewCase } from "../commands/pre-review-case";
import { refuseCase } from "../commands/refuse-case";
import { resumeCase } from "../commands/resume-case";
import { terminateCase } from "../commands/terminate-case";
import { withdrawCase } from "../commands/withdraw-case";
import type { PaperKind } from "../model/papers";
import { expiredTimeSweep } from "./expired-time-sweep";
import { makePaperJob } from "./make-paper";

let city: TestCity;
let clerk: Actor;
let chief: Actor;
beforeAll(async () => {
  city = await aCity(["food-business"]);
  [clerk, chief] = [await city.actor("clerk"), await city.actor("chief")];
});
afterAll(() => city?.end());

const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-${instant}:00+08:00`, work);
const scenario = { kind: "catering", dineIn: "yes", size: "small" };
const begun = () => CaseStory.begin("food-business", { scenario });
const accepted = async () => {
  const story = await (await begun()).submitted("2026-03-02T09:00");
  await story.preReviewed("2026-03-02T10:00");
  await story.received("2026-03-03T09:00");
  return story.accepted("2026-03-03T10:00");
};

/** The text of the newest paper of a kind, made now. */
async function paperText(story: CaseStory, kind: PaperKind): Promise<string> {
  await runJobsNow([makePaperJob]);
  const paper = await db().paper.findFirstOrThrow({
    where: { caseId: story.caseId, kind },
    orderBy: { ordered: "desc" },
  });
  const bytes = paper.digest ? await readFileByDigest(paper.digest) : null;
  if (!bytes) throw new Error(`${kind} was not made`);
  return textOf(bytes);
}

function expectAll(text: string, ...words: string[]): void {
  expect(words.filter((word) => !text.includes(word))).toEqual([]);
}

test("refusal: reason, basis and remedies", async () => {
  const story = await (await begun()).submitted("2026-03-02T09:00");
  await story.preReviewed("2026-03-02T10:00");
  await story.received("2026-03-03T09:00");
  await at("03-03T11:00", () =>
    refuseCase(clerk, story.ref, { reason: "不属于本机关职权", basis: "行政许可法第三十二条" }),
  );
  expectAll(
    await paperText(story, "refusal"),
    "不属于本机关职权",
    "行政许可法第三十二条",
    "行政复议",
    "行政诉讼",
    "刘*",
  );
});

test("special procedure, halt and extension: who approved, from when, and the days before and after", async () => {
  const story = await accepted();
  const holder = await story.reviewedUntilPost("2026-03-03T14:00", "reviewer");
  if (!holder) throw new Error("no reviewer has a task");
  await at("03-04T09:00", () => holdCase(holder, story.ref, { kind: "special", reason: "现场核查", expectedDays: 3 }));
  expectAll(await paperText(story, "special-procedure"), "检验（现场核查）", "2026年3月4日", "3个工作日");
  await at("03-05T16:00", () => resumeCase(holder, story.ref));
  await at("03-06T09:00", () => holdCase(chief, story.ref, { kind: "halt", reason: "权属诉讼", expectedDays: 5 }));
  expectAll(await paperText(story, "halt"), "权属诉讼", "2026年3月6日", "停止计算办理期限");
  await at("03-06T16:00", () => resumeCase(chief, story.ref));
  await at("03-09T09:00", () => extendCase(chief, story.ref, { limit: 3, reason: "复核整改" }));
  // Accepted on the 3rd, five days, held on the 4th, 5th and 6th: the 9th is day one, the 13th day five.
  expectAll(await paperText(story, "extension"), "复核整改", "3个工作日", "2026年3月13日", "2026年3月18日");
  await at("03-10T09:00", () => terminateCase(chief, story.ref, { reason: "重复申请" }));
  expectAll(await paperText(story, "termination"), "重复申请", "行政复议");
});

test("a correction nobody answered, and a provisional acceptance nobody used, close with their papers", async () => {
  const corrected = await (await begun()).submitted("2026-03-02T09:00");
  const items = [
    { field: "contactName", reason: "写全名" },
    { requirement: "layout", reason: "补画洗手池", basis: "许可办法第十四条" },
  ];
  await at("03-02T10:00", () => preReviewCase(clerk, corrected.ref, { verdict: "mend", items }));
  expectAll(
    await paperText(corrected, "correction"),
    "共2项",
    "写全名",
    "补画洗手池",
    "许可办法第十四条",
    "2026年3月23日",
  );
  const waiting = await (await begun()).submitted("2026-03-02T09:00");
  await waiting.preReviewed("2026-03-02T10:00");
  expectAll(await paperText(waiting, "pre-acceptance"), "2026年4月1日", "滨江大道");
  await at("04-02T09:00", () => expiredTimeSweep.handle(mintSystemActor("test")));
  expectAll(await paperText(corrected, "return"), "补正期限至2026年3月23日届满", "行政复议");
  expectAll(await paperText(waiting, "lapse"), "2026年3月2日", "2026年4月1日");
});

test("a withdrawal confirms who took it back and why", async () => {
  const story = await (await begun()).submitted("2026-03-02T09:00");
  await at("03-02T09:30", () => withdrawCase(story.applicant, story.ref, { reason: "不开了" }));
  expectAll(await paperText(story, "withdrawal"), "张晓云", "不开了", "2026年3月2日09:30");
});

test("a material that may follow is promised on paper, and its absence returns the case", async () => {
  const story = await (await begun()).submitted("2026-03-02T09:00");
  await story.preReviewed("2026-03-02T10:00");
  await story.received("2026-03-03T09:00");
  const requirement = story.service.item.materials.find((one) => one.required === "deferrable");
  if (!requirement) throw new Error("the item defers nothing");
  await story.sharedOnly("2026-03-03T09:30");
  await db().caseFile.deleteMany({ where: { material: { caseId: story.caseId, requirement: requirement.key } } });
  await db().caseMaterial.updateMany({
    where: { caseId: story.caseId, requirement: requirement.key },
    data: { state: "missing" },
  });
  const deferred = [{ requirement: requirement.key, dueBy: "2026-03-06" }];
  await at("03-03T10:00", () => acceptCase(clerk, story.ref, { deferred }));
  expectAll(await paperText(story, "deferral-promise"), requirement.name.zh, "2026年3月6日");
  expectAll(await paperText(story, "acceptance"), "容缺受理", requirement.name.zh);
  await at("03-07T09:00", () => expiredTimeSweep.handle(mintSystemActor("test")));
  expectAll(await paperText(story, "return"), "逾期没有补交", requirement.name.zh);
});
