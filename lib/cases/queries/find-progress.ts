import { formatCaseNo, readCaseNo } from "@/lib/platform/codes";
import { db } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { Bilingual } from "@/lib/platform/i18n";
import type { CaseOutcome, CaseState } from "../model/states";
import { type TimelineEntry, timelinesOf } from "./timeline";

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
  const [progress] = await progressOfAll([caseId]);
  if (!progress) throw new Refusal("case/not-found", {}, { status: 404 });
  return progress;
}

/** The same of many cases, in the order of the ids, in as many statements as of one. */
export async function progressOfAll(caseIds: readonly string[]): Promise<Progress[]> {
  const rows = await db().case.findMany({ where: { id: { in: [...caseIds] } } });
  const [departments, timelines] = await Promise.all([
    db().department.findMany({ where: { code: { in: rows.map(({ departmentCode }) => departmentCode) } } }),
    timelinesOf(rows),
  ]);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const nameOf = new Map(departments.map(({ code, nameZh, nameEn }) => [code, { zh: nameZh, en: nameEn }]));
  return caseIds.flatMap((id) => {
    const row = rowOf.get(id);
    if (!row) return [];
    const { departmentCode } = row;
    return {
      caseNo: row.caseNo ?? "",
      caseNoShown: row.caseNo ? formatCaseNo(row.caseNo) : "",
      service: { zh: row.serviceNameZh, en: row.serviceNameEn },
      department: nameOf.get(departmentCode) ?? { zh: departmentCode, en: departmentCode },
      state: row.state as CaseState,
      outcome: row.outcome as CaseOutcome | null,
      light: row.light,
      dueAt: row.dueAt?.toISOString() ?? null,
      step: row.step,
      timeline: timelines.get(id) ?? [],
    };
  });
}
