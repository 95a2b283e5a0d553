import { acceptCase, extendCase, holdCase, keepNoticeDraft } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { claimTask } from "@/lib/workflow";
import { settle } from "@/prisma/seed/demo/settle";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { workingDay } from "@/prisma/seed/factories/days";
import { cityMix } from "../city/city-mix";
import type { AskedCases } from "./asked";

const before = (n: number, time = "09:00") => `${workingDay(-n)}T${time}`;

/** The citizen's cases, told by commands: one to look at, one that was mended twice, one at the body, one granted. */
export async function casesToAsk(who: { approver: Actor; clerk: Actor }): Promise<AskedCases> {
  const granted = cityMix.find(({ name }) => name === "promised, granted");
  if (!granted) throw new Error("nothing is granted");
  const grantedId = await granted.tell("citizen");

  const submitted = await (await food()).submitted(before(1, "09:40"));
  await keepNoticeDraft(who.clerk, submitted.ref, {
    formOk: false,
    asks: [{ field: "safetyOfficer", reason: "与门头不一致" }],
  });

  const mended = await (await food()).submitted(before(6));
  await mended.askedToMend(before(6, "11:00"), "layout", "图不清楚，请重新拍摄");
  await mended.mended(before(5));
  await mended.askedAgain(before(4), "layout", "布局图没有标出清洗池的位置");

  const accepted = await (await food(["layout"])).submitted(before(6, "09:10"));
  await (await accepted.preReviewed(before(6, "14:00"))).received(before(5));
  await accepted.sharedOnly(before(5, "09:10"));
  await settle(before(5, "20:00"));
  return {
    submitted: { id: submitted.caseId, no: submitted.ref },
    mendedTwice: { id: mended.caseId, no: mended.ref },
    accepted: { id: accepted.caseId, no: await atTheBody(accepted, who) },
    granted: { id: grantedId, no: (await db().case.findUniqueOrThrow({ where: { id: grantedId } })).caseNo ?? "" },
  };
}

const food = (leaves: readonly string[] = []) => CaseStory.begin("food-business", { leaves });

/** Accepted with a material to follow; the approver has a step in hand and asks for a hold and for more days. */
async function atTheBody(story: CaseStory, { approver, clerk }: { approver: Actor; clerk: Actor }): Promise<string> {
  const deferred = [{ requirement: "layout", dueBy: workingDay(2) }];
  await story.at(before(2, "16:00"), () => acceptCase(clerk, story.ref, { deferred }));
  const task = await db().task.findFirstOrThrow({ where: { caseId: story.caseId, state: "open", kind: "review" } });
  await story.at(before(1), () => claimTask(approver, task.id));
  await story.at(before(1, "10:00"), () =>
    holdCase(approver, story.ref, { kind: "supplement", reason: "补充材料", expectedDays: 3 }),
  );
  await story.at(before(1, "10:10"), () => extendCase(approver, story.ref, { limit: 3, reason: "情况复杂" }));
  return story.ref;
}
