import { currentCalendar } from "@/lib/platform/calendar";
import { dueAt } from "@/lib/platform/clock";
import { insertRows, type Tx } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import { cityParameters } from "@/lib/platform/parameters";
import { type FollowUpTopic, followUpNode } from "../model/follow-ups";
import type { LoadedCase } from "./load-case";

export type NewFollowUp = {
  topic: FollowUpTopic;
  about: string;
  name: Bilingual;
  post: "reviewer" | "chief";
  /** Working days from today. */
  days: number;
};

type Place = Pick<LoadedCase, "id" | "departmentCode" | "departmentPath" | "areaPath">;

/** Opens follow-up work for the body of a case, with a due instant of its own. Answers the ids of the tasks. */
export async function openFollowUps(tx: Tx, found: Place, wanted: readonly NewFollowUp[]): Promise<string[]> {
  if (wanted.length === 0) return [];
  const calendar = await currentCalendar();
  const { id: caseId, departmentCode, departmentPath, areaPath } = found;
  const rows = await insertRows(
    tx,
    "Task",
    wanted.map(({ topic, about, name, post, days }) => ({
      caseId,
      departmentCode,
      departmentPath,
      areaPath,
      node: followUpNode(topic, about),
      nameZh: name.zh,
      nameEn: name.en,
      kind: "follow-up",
      state: "open",
      post,
      openedAt: tx.now,
      dueAt: dueAt({ start: tx.today, limit: { n: days, unit: "working-day" }, calendar }).dueInstant,
    })),
  );
  return rows.map(({ id }) => id);
}

/** One check for each promise that replaced a proof (告知承诺), due within the city's days after acceptance. */
export async function openPromiseChecks(tx: Tx, found: LoadedCase): Promise<void> {
  const promised = found.materials.filter((material) => material.state === "promised");
  const { promiseCheckDays } = await cityParameters();
  await openFollowUps(
    tx,
    found,
    promised.map(({ requirement, nameZh, nameEn }) => ({
      topic: "promise",
      about: requirement,
      name: { zh: `核查承诺：${nameZh}`, en: `Check the promise: ${nameEn}` },
      post: "reviewer",
      days: promiseCheckDays,
    })),
  );
}

/** The case ended without a grant: there is nothing left to check. */
export async function cancelPromiseChecks(tx: Tx, caseId: string): Promise<void> {
  await tx.db.task.updateMany({
    where: {
      caseId,
      kind: "follow-up",
      node: { startsWith: followUpNode("promise", "") },
      state: { in: ["open", "claimed"] },
    },
    data: { state: "cancelled", doneAt: tx.now, draft: null, version: { increment: 1 } },
  });
}

/** The promises of a case that were found not to be kept: requirements of the item. */
export async function brokenPromises(tx: Tx, caseId: string): Promise<string[]> {
  const rows = await tx.db.task.findMany({
    where: { caseId, kind: "follow-up", node: { startsWith: followUpNode("promise", "") }, outcome: "broken" },
    select: { node: true },
  });
  return rows.map(({ node }) => node.slice(followUpNode("promise", "").length));
}
