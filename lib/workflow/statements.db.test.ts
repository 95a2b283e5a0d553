import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { atOneAndFifty, type Counted } from "@/prisma/seed/factories/count-statements";
import { copies, withHistory } from "@/prisma/seed/factories/long-history";
import { claimTask, releaseTask, saveTaskDraft, seizeTask, transferTask } from ".";

let city: CountedCity;
let approver: Actor;
let chief: Actor;
beforeAll(async () => {
  city = await aCountedCity(["food-business"]);
  [approver, chief] = (await Promise.all(["approver", "chief"].map((login) => city.actor(login)))) as [Actor, Actor];
});
afterAll(() => city?.end());

/** An open step of an accepted case whose history has `rows` of each; the body has as many such cases. */
async function openStep(rows: number): Promise<{ taskId: string }> {
  const story = await (await CaseStory.begin("food-business")).submitted("2026-03-02T09:00");
  await (await story.preReviewed("2026-03-02T10:00")).received("2026-03-02T14:00");
  const { caseId } = await story.accepted("2026-03-02T15:00");
  await withHistory(caseId, rows);
  const task = await db().task.findFirstOrThrow({ where: { caseId, kind: "review", state: "open" } });
  await copies(caseId, rows - 1);
  return { taskId: task.id };
}

test("a task changes hands at the same cost, however many tasks its case and its people have had", async () => {
  const steps: Counted<{ taskId: string }>[] = [
    { of: "workflow/claim-task", run: ({ taskId }) => claimTask(approver, taskId) },
    { of: "workflow/save-task-draft", run: ({ taskId }) => saveTaskDraft(approver, taskId, { draft: "材料齐全" }) },
    { of: "workflow/seize-task", run: ({ taskId }) => seizeTask(chief, taskId) },
    { of: "workflow/transfer-task", run: ({ taskId }) => transferTask(chief, taskId, { to: "approver" }) },
    { of: "workflow/release-task", run: ({ taskId }) => releaseTask(approver, taskId) },
  ];
  const { one, fifty } = await atOneAndFifty(city.wire, steps, openStep);
  expect(fifty).toEqual(one);
});
