import { decideCase, deliverCase, holdCase, preReviewCase } from "@/lib/cases";
import { getActorByLogin } from "@/lib/identity";
import { db } from "@/lib/platform/db";
import { claimTask } from "@/lib/workflow";
import { settle } from "@/prisma/seed/demo/settle";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { workingDay } from "@/prisma/seed/factories/days";

/** A case brought on by commands; the city is made of copies of it. `share`: how many of a thousand cases are like it. */
export type Template = { caseId: string; share: number };

const before = (n: number, time: string) => `${workingDay(-n)}T${time}`;
const licensed = ["food-business", "teacher-qualification", "disability-certificate", "property-transfer"] as const;
const food = { scenario: { kind: "bulk-sales", dineIn: "no", size: "small" } };

async function accepted(code: string, days: number, options = {}): Promise<CaseStory> {
  const story = await CaseStory.begin(code, options);
  await story.submitted(before(days + 2, "09:10"));
  const online = story.service.item.netDepth.includes("4");
  if (!online) await (await story.preReviewed(before(days + 2, "14:00"))).received(before(days, "09:00"));
  return story.accepted(before(online ? days + 2 : days, "16:00"));
}

/** A case of long ago: everything done, made, told and handed over. */
async function longAgo(code: string, days: number, outcome: "granted" | "denied"): Promise<string> {
  const story = await accepted(code, days);
  await story.reviewed(before(days - 2, "10:00"));
  await settle(before(days - 2, "18:00"));
  await story.decided(before(days - 3, "15:00"), outcome, outcome === "denied" ? "经营场所不符合要求" : "");
  await settle(before(days - 3, "20:00"));
  await story.at(before(days - 4, "10:00"), () => deliverCase(story.applicant, story.ref, { way: "electronic" }));
  await settle(before(days - 4, "20:00"));
  return story.caseId;
}

/** The cases the city is made of: most of them done over the last year and a half, the rest at every desk today. */
export async function makeTemplates(): Promise<Template[]> {
  const made: Template[] = [];
  const add = (caseId: string, share: number) => made.push({ caseId, share });
  for (const [i, days] of [350, 300, 250, 200, 160, 120, 90, 70, 50, 30].entries())
    add(await longAgo(licensed[i % licensed.length] ?? "food-business", days, i % 5 === 4 ? "denied" : "granted"), 88);
  for (const [days, share] of [
    [9, 8],
    [5, 16],
    [3, 24],
    [2, 24],
  ] as const)
    add((await accepted("food-business", days, food)).caseId, share);
  const held = await accepted("food-business", 6);
  const inspector = await held.reviewedUntilPost(before(5, "10:00"), "inspector");
  if (inspector)
    await held.at(before(5, "15:00"), () =>
      holdCase(inspector, held.ref, { kind: "special", reason: "现场核查后整改，等待复查", expectedDays: 10 }),
    );
  add(held.caseId, 12);
  const submitted = await (await CaseStory.begin("food-business", food)).submitted(before(1, "09:40"));
  add(submitted.caseId, 12);
  const expected = await (await CaseStory.begin("food-business", food)).submitted(before(3, "09:00"));
  await expected.preReviewed(before(3, "15:00"));
  add(expected.caseId, 8);
  const mending = await (await CaseStory.begin("food-business", food)).submitted(before(4, "09:00"));
  await mending.at(before(4, "11:00"), () =>
    preReviewCase(mending.clerk, mending.ref, {
      verdict: "mend",
      items: [{ requirement: "layout", reason: "布局图没有标出清洗池的位置" }],
    }),
  );
  add(mending.caseId, 8);
  const denied = await accepted("food-business", 8, food);
  await denied.reviewed(before(6, "10:00"));
  await settle(before(6, "20:00"));
  const decision = await db().task.findFirstOrThrow({
    where: { caseId: denied.caseId, decision: true, state: "open" },
  });
  const holder = await denied.holderOf(decision.id);
  await denied.at(before(5, "15:00"), async () => {
    await claimTask(holder, decision.id);
    await decideCase(holder, denied.ref, {
      outcome: "denied",
      reason: "经营场所不符合要求",
      basis: "《中华人民共和国行政许可法》第三十八条",
    });
  });
  add(denied.caseId, 8);
  await settle();
  return made;
}

/** Cases at the point where a command of the bench begins: a draft, one that is received, a claimed task. */
export type Starts = Record<"draft" | "received" | "claimed", string>;

export async function makeStarts(): Promise<Starts> {
  const begin = () => CaseStory.begin("food-business", food);
  const draft = await begin();
  await draft.drafted(before(1, "09:00"));
  await draft.broughtByApplicant(before(1, "09:05"));
  const received = await (await (await begin()).submitted(before(2, "09:00"))).preReviewed(before(2, "10:00"));
  await received.received(before(1, "09:00"));
  await received.everythingBrought(before(1, "09:10"));
  const claimed = await (await (await begin()).submitted(before(3, "09:00"))).preReviewed(before(3, "10:00"));
  await (await claimed.received(before(2, "09:00"))).accepted(before(2, "09:30"));
  const task = await db().task.findFirstOrThrow({ where: { caseId: claimed.caseId, state: "open" } });
  const approver = await getActorByLogin("approver");
  await claimed.at(before(1, "10:00"), () => claimTask(approver, task.id));
  await settle();
  return { draft: draft.caseId, received: received.caseId, claimed: claimed.caseId };
}
