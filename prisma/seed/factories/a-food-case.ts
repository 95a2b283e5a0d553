import {
  acceptCase,
  attachMaterial,
  completeTask,
  createCase,
  decideCase,
  findLiveService,
  preReviewCase,
  promiseMaterial,
  receiveCase,
  submitCase,
} from "@/lib/cases";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { claimTask } from "@/lib/workflow";
import type { TestCity } from "./a-city";
import { aPicture } from "./a-picture";
import { completeValues } from "./complete-values";

const scenario = { kind: "catering", dineIn: "yes", size: "small" };
const stages = ["draft", "submitted", "received", "accepted", "decided"] as const;
export type FoodCaseStage = (typeof stages)[number];
export type FoodCase = { caseId: string; caseNo: string };

/**
 * A food licence of `citizen` brought to a stage by commands under a set clock: applied for on Monday 2 March 2026,
 * received on the 3rd, accepted on the 3rd, decided on the 6th. Only commands, so that its ledger tells its story.
 */
export async function aFoodCase(
  city: TestCity,
  stage: FoodCaseStage,
  { outcome = "granted" as "granted" | "denied", delivery = undefined as { way: "pick-up" } | undefined } = {},
): Promise<FoodCase> {
  const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-03-${instant}:00+08:00`, work);
  const reached = (wanted: FoodCaseStage) => stages.indexOf(stage) >= stages.indexOf(wanted);
  const [citizen, clerk, approver, chief] = await Promise.all(
    (["citizen", "clerk", "approver", "chief"] as const).map((login) => city.actor(login)),
  );
  if (!citizen || !clerk || !approver || !chief) throw new Error("the city has no such people");
  const service = await findLiveService("food-business");
  if (!service) throw new Error("the city does not offer food-business");
  const values = completeValues(service.form, scenario);
  const { draftNo, caseId } = await at("02T09:00", () =>
    createCase(citizen, { service: "food-business", scenario, values }),
  );
  if (!reached("submitted")) return { caseId, caseNo: draftNo };
  await at("02T09:01", async () =>
    attachMaterial(citizen, draftNo, { requirement: "layout", name: "布局图.png", bytes: await aPicture("layout") }),
  );
  await at("02T09:02", () => promiseMaterial(citizen, draftNo, { requirement: "safety-rules" }));
  const { caseNo } = await at("02T09:03", () => submitCase(citizen, draftNo, delivery ? { delivery } : {}));
  if (!reached("received")) return { caseId, caseNo };
  await at("02T10:00", () => preReviewCase(clerk, caseNo, { verdict: "pass" }));
  await at("03T09:00", () => receiveCase(clerk, caseNo));
  for (const requirement of ["business-licence", "resident-id", "health-certificates"])
    await at("03T09:10", async () =>
      attachMaterial(clerk, caseNo, { requirement, name: `${requirement}.png`, bytes: await aPicture(requirement) }),
    );
  if (!reached("accepted")) return { caseId, caseNo };
  await at("03T09:30", () => acceptCase(clerk, caseNo));
  if (!reached("decided")) return { caseId, caseNo };

  const done = async (day: string, actor: typeof approver, opinion: string) => {
    const task = await db().task.findFirstOrThrow({
      where: { caseId, state: "open", post: { in: actor.posts.map((post) => post.role) } },
    });
    await at(`${day}T09:00`, () => claimTask(actor, task.id));
    if (!task.decision) await at(`${day}T10:00`, () => completeTask(actor, task.id, { outcome: "pass", opinion }));
  };
  await done("04", approver, "材料齐全");
  await done("05", approver, "现场符合要求");
  await done("05", chief, "现场符合要求");
  await done("06", chief, "");
  await at("06T10:30", () =>
    decideCase(chief, caseNo, { outcome, reason: outcome === "denied" ? "距离污染源不足" : "" }),
  );
  return { caseId, caseNo };
}
