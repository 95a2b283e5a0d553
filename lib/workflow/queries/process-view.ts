import { currentCalendar } from "@/lib/platform/calendar";
import { elapsed, type HoldSpan, longestLimit, now, type WorkCalendar } from "@/lib/platform/clock";
import { db, reads } from "@/lib/platform/db";
import type { Opinion, ProcessDefinition, ProcessProgress, StepPeople } from "../contract";
import { progressOf } from "../model/progress";
import { loadProcess } from "../store/load-process";

export type ProcessView = { progress: ProcessProgress; people: Record<string, StepPeople>; opinions: Opinion[] };

/** The longest limit there is: only what was used of it is asked for. */
const unlimited = { n: longestLimit, unit: "half-day" } as const;

/** Working days between two instants by half days begun after the first one; days in hold left out. */
function workingDays(from: Date, to: Date, holds: readonly HoldSpan[], calendar: WorkCalendar): number {
  return (elapsed({ start: from, limit: unlimited, holds, calendar }, to)?.used ?? 0) / 2;
}

/**
 * What the picture of a case's process shows: how far it has come, who has or had each step and how long, and the
 * opinions so far, oldest first. The caller has found the case in the actor's scope and hands over its holds.
 */
export async function getProcessView(
  caseId: string,
  definition: ProcessDefinition,
  holds: readonly HoldSpan[] = [],
): Promise<ProcessView> {
  const [state, tasks, calendar] = await Promise.all([
    loadProcess(reads(), caseId),
    db().task.findMany({ where: { caseId, kind: "review" }, orderBy: [{ visit: "asc" }, { id: "asc" }] }),
    currentCalendar(),
  ]);
  const accounts = [...new Set(tasks.flatMap((task) => task.doneBy ?? task.assigneeId ?? []))];
  const staff = await db().account.findMany({
    where: { id: { in: accounts } },
    select: { id: true, subject: { select: { nameMasked: true } } },
  });
  const names = new Map(staff.map((one) => [one.id, one.subject.nameMasked]));
  const nameOf = (id: string | null) => (id === null ? [] : (names.get(id) ?? []));

  const people: Record<string, StepPeople> = {};
  for (const node of new Set(tasks.map((task) => task.node))) {
    const visits = tasks.filter((task) => task.node === node);
    const last = visits.filter((task) => task.visit === visits.at(-1)?.visit);
    const [first] = last;
    if (first === undefined) continue;
    const pending = last.some((task) => task.state === "open" || task.state === "claimed");
    const ends = last.flatMap((task) => task.doneAt ?? []).sort((a, b) => b.getTime() - a.getTime());
    people[node] = {
      names: [
        ...new Set(last.flatMap((task) => (task.state === "cancelled" ? [] : nameOf(task.doneBy ?? task.assigneeId)))),
      ],
      signed: last.filter((task) => task.state === "done").length,
      of: last.length,
      usedDays: workingDays(first.openedAt, pending ? now() : (ends[0] ?? first.openedAt), holds, calendar),
      waitingSince: pending ? first.openedAt.toISOString() : null,
    };
  }
  const opinions = tasks.flatMap((task): Opinion[] =>
    task.state !== "done" || task.doneAt === null
      ? []
      : [
          {
            taskId: task.id,
            node: task.node,
            step: { zh: task.nameZh, en: task.nameEn },
            person: names.get(task.doneBy ?? "") ?? "",
            departmentCode: task.departmentCode,
            outcome: task.outcome ?? "",
            text: task.opinion ?? "",
            at: task.doneAt.toISOString(),
          },
        ],
  );
  opinions.sort((a, b) => a.at.localeCompare(b.at));
  return { progress: progressOf(definition, state), people, opinions };
}
