import { decideCase } from "@/lib/cases";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { claimTask } from "@/lib/workflow";
import { CaseStory } from "./a-case";

const stages = ["draft", "submitted", "received", "accepted", "deciding", "decided"] as const;
export type FoodCaseStage = (typeof stages)[number];
export type FoodCase = { caseId: string; caseNo: string };
type Wish = {
  outcome?: "granted" | "denied";
  delivery?: { way: "electronic" | "pick-up" | "courier"; address?: string };
};

/**
 * A food licence of `citizen` at a stage of its life: applied for on Monday 2 March 2026, received and accepted on the
 * 3rd, its decision claimed by the head of the body and taken on the 6th.
 */
export async function aFoodCase(stage: FoodCaseStage, { outcome = "granted", delivery }: Wish = {}): Promise<FoodCase> {
  const story = await CaseStory.begin("food-business", {
    scenario: { kind: "catering", dineIn: "yes", size: "small" },
  });
  const reached = (wanted: FoodCaseStage) => stages.indexOf(stage) >= stages.indexOf(wanted);
  const here = () => ({ caseId: story.caseId, caseNo: story.ref });
  await story.drafted("2026-03-02T09:00");
  if (!reached("submitted")) return here();
  await story.submitted("2026-03-02T09:03", delivery);
  if (!reached("received")) return here();
  await story.preReviewed("2026-03-02T10:00");
  await story.received("2026-03-03T09:00");
  if (!reached("accepted")) return here();
  await story.accepted("2026-03-03T09:30");
  if (!reached("deciding")) return here();
  await story.reviewed("2026-03-05T10:00");
  const task = await db().task.findFirstOrThrow({ where: { caseId: story.caseId, decision: true, state: "open" } });
  const head = await story.holderOf(task.id);
  await withClock("2026-03-06T09:00:00+08:00", () => claimTask(head, task.id));
  if (!reached("decided")) return here();
  const decision = { outcome, reason: outcome === "denied" ? "距离污染源不足" : "" };
  await withClock("2026-03-06T10:30:00+08:00", () => decideCase(head, story.ref, decision));
  return here();
}
