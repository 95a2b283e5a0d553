import { formatCaseNo, readCaseNo } from "@/lib/platform/codes";
import { db } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { Bilingual } from "@/lib/platform/i18n";
import type { CaseOutcome, CaseState } from "../model/states";
import { type TimelineEntry, timelineOf } from "./timeline";

export type Progress = {
  caseNo: string;
  caseNoShown: string;
  service: Bilingual;
  department: Bilingual;
  state: CaseState;
  outcome: CaseOutcome | null;
  light: string;
  dueAt: string | null;
  step: string | null;
  timeline: TimelineEntry[];
};

/**
 * Progress by case number and the last four of the ID. One answer (404 `case/not-found`) for unknown and for wrong, so
 * that nobody learns whether a number exists; the door limits how often one may ask.
 */
export async function findProgress(input: { caseNo: string; idLast4: string }): Promise<Progress> {
  const caseNo = readCaseNo(input.caseNo) ?? "";
  const row = await db().case.findFirst({ where: { caseNo } });
  const subject = row && (await db().subject.findUnique({ where: { id: row.subjectId }, select: { idLast4: true } }));
  if (!row?.caseNo || subject?.idLast4 !== input.idLast4.toUpperCase())
    throw new Refusal("case/not-found", {}, { status: 404 });
  return progressOf(row.id);
}

/** Progress of a case whose reader has proved a right to it. */
export async function progressOf(caseId: string): Promise<Progress> {
  const row = await db().case.findUniqueOrThrow({ where: { id: caseId } });
  const department = await db().department.findUniqueOrThrow({ where: { code: row.departmentCode } });
  return {
    caseNo: row.caseNo ?? "",
    caseNoShown: row.caseNo ? formatCaseNo(row.caseNo) : "",
    service: { zh: row.serviceNameZh, en: row.serviceNameEn },
    department: { zh: department.nameZh, en: department.nameEn },
    state: row.state as CaseState,
    outcome: row.outcome as CaseOutcome | null,
    light: row.light,
    dueAt: row.dueAt?.toISOString() ?? null,
    step: row.step,
    timeline: await timelineOf(caseId),
  };
}
