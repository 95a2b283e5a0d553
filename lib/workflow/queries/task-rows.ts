import { db, type Prisma } from "@/lib/platform/db";
import type { TaskRow, TaskState } from "../contract";

const shownOfCase = {
  caseNo: true,
  draftNo: true,
  serviceNameZh: true,
  serviceNameEn: true,
  serviceCode: true,
  subjectMasked: true,
  areaCode: true,
  light: true,
} satisfies Prisma.CaseSelect;

/** The rows of a worklist for ids, in their order, in two statements. */
export async function taskRows(ids: readonly string[]): Promise<TaskRow[]> {
  if (ids.length === 0) return [];
  const tasks = await db().task.findMany({
    where: { id: { in: [...ids] } },
    include: { case: { select: shownOfCase } },
  });
  const accounts = [...new Set(tasks.flatMap((task) => task.assigneeId ?? task.doneBy ?? []))];
  const people = await db().account.findMany({
    where: { id: { in: accounts } },
    select: { id: true, subject: { select: { nameMasked: true } } },
  });
  const names = new Map(people.map((one) => [one.id, one.subject.nameMasked]));
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return ids.flatMap((id) => {
    const task = byId.get(id);
    if (!task) return [];
    const holderId = task.assigneeId ?? task.doneBy;
    return {
      id,
      caseId: task.caseId,
      caseNo: task.case.caseNo ?? task.case.draftNo,
      service: { zh: task.case.serviceNameZh, en: task.case.serviceNameEn },
      serviceCode: task.case.serviceCode,
      step: { zh: task.nameZh, en: task.nameEn },
      node: task.node,
      kind: task.kind,
      decision: task.decision,
      state: task.state as TaskState,
      subject: task.case.subjectMasked,
      areaCode: task.case.areaCode,
      light: task.case.light,
      dueAt: task.dueAt?.toISOString() ?? null,
      openedAt: task.openedAt.toISOString(),
      doneAt: task.doneAt?.toISOString() ?? null,
      outcome: task.outcome,
      holder: holderId === null ? null : (names.get(holderId) ?? null),
      holderId,
    };
  });
}
