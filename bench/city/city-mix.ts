import {
  completeTask,
  decideCase,
  deliverCase,
  finishAtOnce,
  holdCase,
  preReviewCase,
  refuseCase,
  withdrawCase,
} from "@/lib/cases";
import { getActorByLogin } from "@/lib/identity";
import { db } from "@/lib/platform/db";
import { claimTask } from "@/lib/workflow";
import { settle } from "@/prisma/seed/demo/settle";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { workingDay } from "@/prisma/seed/factories/days";

/**
 * One kind of case of the city, told once by commands. `share`: how many of ten thousand cases are like it. `open`: on a
 * desk today, so that its days stay where they are; the others lie anywhere in the last three years.
 */
export type Kind = { name: string; share: number; open: boolean; tell(applicant: string): Promise<string> };

const before = (n: number, time: string) => `${workingDay(-n)}T${time}`;
const small = { kind: "bulk-sales", dineIn: "no", size: "small" };
const noLicence = "《中华人民共和国行政许可法》第三十八条";

const food = (applicant: string) => CaseStory.begin("food-business", { applicant, scenario: small });

/** 即办件: applied for online, finished at once by an authorised clerk, the result opened online the next day. */
const atOnce =
  (code: string, days: number) =>
  async (applicant: string): Promise<string> => {
    const story = await CaseStory.begin(code, { applicant, clerk: "clerk2" });
    await story.submitted(before(days, "09:10"));
    await story.everythingBrought(before(days, "09:20"));
    await story.at(before(days, "09:25"), () => finishAtOnce(story.clerk, story.ref));
    await settle(before(days, "09:40"));
    await story.at(before(days - 1, "10:00"), () => deliverCase(story.applicant, story.ref, { way: "electronic" }));
    await settle(before(days - 1, "10:10"));
    return story.caseId;
  };

async function accepted(applicant: string, days: number, begun = food(applicant)): Promise<CaseStory> {
  const story = await (await begun).submitted(before(days + 2, "09:10"));
  await (await story.preReviewed(before(days + 2, "14:00"))).received(before(days, "09:00"));
  return story.accepted(before(days, "16:00"));
}

/** 承诺件: reviewed and decided inside the promised days. */
const promised =
  (days: number, outcome: "granted" | "denied") =>
  async (applicant: string): Promise<string> => {
    const story = await accepted(applicant, days);
    await story.reviewed(before(days - 2, "10:00"));
    await settle(before(days - 2, "18:00"));
    await story.decided(before(days - 3, "15:00"), outcome, outcome === "denied" ? "经营场所不符合要求" : "");
    await settle(before(days - 3, "20:00"));
    await story.at(before(days - 4, "10:00"), () => deliverCase(story.applicant, story.ref, { way: "electronic" }));
    await promisesChecked(story, before(days - 4, "11:00"));
    await settle(before(days - 4, "20:00"));
    return story.caseId;
  };

/** What was accepted on a promise is looked at afterwards and found kept. */
async function promisesChecked(story: CaseStory, instant: string): Promise<void> {
  const where = { caseId: story.caseId, kind: "follow-up", state: "open" };
  for (const { id } of await db().task.findMany({ where })) {
    const holder = await story.holderOf(id);
    await story.at(instant, () => claimTask(holder, id));
    await story.at(instant, () => completeTask(holder, id, { outcome: "kept", opinion: "现场核查，与承诺一致" }));
  }
}

/** Begun online and never handed in. */
async function abandoned(applicant: string): Promise<string> {
  const story = await CaseStory.begin("elderly-card", { applicant });
  await story.drafted(before(10, "20:30"));
  return story.caseId;
}

/** Taken back by the applicant a little later. */
async function takenBack(applicant: string): Promise<string> {
  const story = await (await CaseStory.begin("elderly-card", { applicant })).submitted(before(10, "09:30"));
  await settle(before(10, "09:50"));
  await story.at(before(10, "10:30"), () => withdrawCase(story.applicant, story.ref, { reason: "换一个时间再办" }));
  await settle(before(10, "10:40"));
  return story.caseId;
}

/** Refused by the clerk who looks at it. */
async function refused(applicant: string): Promise<string> {
  const story = await CaseStory.begin("elderly-card", { applicant, clerk: "clerk2" });
  await story.submitted(before(10, "09:30"));
  await settle(before(10, "09:50"));
  await story.at(before(10, "10:00"), () =>
    refuseCase(story.clerk, story.ref, {
      reason: "申请人不满六十周岁",
      basis: "《中华人民共和国老年人权益保障法》第二条",
    }),
  );
  await settle(before(10, "10:10"));
  return story.caseId;
}

const atTheBody =
  (days: number) =>
  async (applicant: string): Promise<string> => {
    const story = await accepted(applicant, days);
    await settle(before(days, "20:00"));
    return story.caseId;
  };

async function held(applicant: string): Promise<string> {
  const story = await accepted(applicant, 6, CaseStory.begin("food-business", { applicant }));
  const inspector = await story.reviewedUntilPost(before(5, "10:00"), "inspector");
  if (inspector)
    await story.at(before(5, "15:00"), () =>
      holdCase(inspector, story.ref, { kind: "special", reason: "现场核查后整改，等待复查", expectedDays: 10 }),
    );
  await settle(before(5, "20:00"));
  return story.caseId;
}

async function submitted(applicant: string): Promise<string> {
  const story = await (await food(applicant)).submitted(before(1, "09:40"));
  await settle(before(1, "12:00"));
  return story.caseId;
}

async function expected(applicant: string): Promise<string> {
  const story = await (await food(applicant)).submitted(before(3, "09:00"));
  await story.preReviewed(before(3, "15:00"));
  await settle(before(3, "20:00"));
  return story.caseId;
}

async function toMend(applicant: string): Promise<string> {
  const story = await (await food(applicant)).submitted(before(4, "09:00"));
  await story.at(before(4, "11:00"), () =>
    preReviewCase(story.clerk, story.ref, {
      verdict: "mend",
      items: [{ requirement: "layout", reason: "布局图没有标出清洗池的位置" }],
    }),
  );
  await settle(before(4, "20:00"));
  return story.caseId;
}

/** Denied yesterday's week and not yet in the applicant's hands. */
async function deniedOnTheWay(applicant: string): Promise<string> {
  const story = await accepted(applicant, 8);
  await story.reviewed(before(6, "10:00"));
  await settle(before(6, "20:00"));
  const where = { caseId: story.caseId, decision: true, state: "open" };
  const holder = await story.holderOf((await db().task.findFirstOrThrow({ where })).id);
  await story.at(before(5, "15:00"), async () => {
    await claimTask(holder, (await db().task.findFirstOrThrow({ where })).id);
    await decideCase(holder, story.ref, { outcome: "denied", reason: "经营场所不符合要求", basis: noLicence });
  });
  await settle(before(5, "20:00"));
  return story.caseId;
}

/**
 * What a city's portal and halls see: one in four applications is begun and never handed in, half are finished at once,
 * most others in a few days or are taken back; 1.6 % are on a desk at any time. Shares are of ten thousand.
 */
export const cityMix: readonly Kind[] = [
  { name: "never handed in", share: 2_600, open: false, tell: abandoned },
  { name: "taken back", share: 1_000, open: false, tell: takenBack },
  { name: "refused", share: 700, open: false, tell: refused },
  { name: "at once: elderly card", share: 2_000, open: false, tell: atOnce("elderly-card", 10) },
  { name: "at once: social security card", share: 1_600, open: false, tell: atOnce("social-security-card", 10) },
  { name: "at once: employment registration", share: 600, open: false, tell: atOnce("employment-registration", 10) },
  { name: "at once: rent from the provident fund", share: 600, open: false, tell: atOnce("provident-fund-rent", 10) },
  { name: "promised, granted", share: 560, open: false, tell: promised(12, "granted") },
  { name: "promised, denied", share: 180, open: false, tell: promised(11, "denied") },
  { name: "at the body since 9 days", share: 10, open: true, tell: atTheBody(9) },
  { name: "at the body since 5 days", share: 25, open: true, tell: atTheBody(5) },
  { name: "at the body since 2 days", share: 70, open: true, tell: atTheBody(2) },
  { name: "on hold", share: 10, open: true, tell: held },
  { name: "to be pre-reviewed", share: 15, open: true, tell: submitted },
  { name: "expected at the window", share: 10, open: true, tell: expected },
  { name: "to be mended", share: 10, open: true, tell: toMend },
  { name: "denied, on its way", share: 10, open: true, tell: deniedOnTheWay },
];

/** Points at which a command of the bench begins: a draft, one that is received, a task that is claimed. */
export const startKinds = {
  async draft(applicant: string): Promise<string> {
    const story = await food(applicant);
    await story.drafted(before(1, "09:00"));
    await story.broughtByApplicant(before(1, "09:05"));
    return story.caseId;
  },
  async received(applicant: string): Promise<string> {
    const story = await (await (await food(applicant)).submitted(before(2, "09:00"))).preReviewed(before(2, "10:00"));
    await story.received(before(1, "09:00"));
    await story.everythingBrought(before(1, "09:10"));
    return story.caseId;
  },
  async claimed(applicant: string): Promise<string> {
    const story = await (await (await food(applicant)).submitted(before(3, "09:00"))).preReviewed(before(3, "10:00"));
    await (await story.received(before(2, "09:00"))).accepted(before(2, "09:30"));
    const task = await db().task.findFirstOrThrow({ where: { caseId: story.caseId, state: "open", kind: "review" } });
    const approver = await getActorByLogin("approver");
    await story.at(before(1, "10:00"), () => claimTask(approver, task.id));
    return story.caseId;
  },
} as const;

export type StartKind = keyof typeof startKinds;
