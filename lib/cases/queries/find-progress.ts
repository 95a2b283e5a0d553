import { formatCaseNo, readCaseNo } from "@/lib/platform/codes";
import { Prisma, reads, rowsOf } from "@/lib/platform/db";
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
  const found = await rowsWhere(Prisma.sql`c.case_no = ${readCaseNo(input.caseNo) ?? ""}`);
  const [progress] = await toldOf(found.filter(({ idLast4 }) => idLast4 === input.idLast4.toUpperCase()));
  if (!progress) throw new Refusal("case/not-found", {}, { status: 404 });
  return progress;
}

/** Progress of a case whose reader has proved a right to it. */
export async function progressOf(caseId: string): Promise<Progress> {
  const [progress] = await progressOfAll([caseId]);
  if (!progress) throw new Refusal("case/not-found", {}, { status: 404 });
  return progress;
}

type Row = Pick<Progress, "state" | "outcome" | "light" | "step"> & {
  id: string;
  caseNo: string | null;
  serviceZh: string;
  serviceEn: string;
  bodyZh: string;
  bodyEn: string;
  dueAt: Date | null;
  createdAt: Date;
  idLast4: string;
};

/** The same of many cases, in the order of the ids, in as many statements as of one. */
export async function progressOfAll(caseIds: readonly string[]): Promise<Progress[]> {
  const rows = await rowsWhere(Prisma.sql`c.id = any(${caseIds}::uuid[])`);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return toldOf(caseIds.flatMap((id) => rowOf.get(id) ?? []));
}

const rowsWhere = (where: Prisma.Sql): Promise<Row[]> =>
  rowsOf<Row>(
    reads(),
    Prisma.sql`select c.id, c.case_no as "caseNo", c.service_name_zh as "serviceZh", c.service_name_en as "serviceEn",
      coalesce(d.name_zh, c.department_code) as "bodyZh", coalesce(d.name_en, c.department_code) as "bodyEn",
      c.state, c.outcome, c.light, c.due_at as "dueAt", c.step, c.created_at as "createdAt", s.id_last4 as "idLast4"
    from "case" c join subject s on s.id = c.subject_id left join department d on d.code = c.department_code
    where ${where}`,
  );

async function toldOf(rows: readonly Row[]): Promise<Progress[]> {
  if (rows.length === 0) return [];
  const timelines = await timelinesOf(rows);
  return rows.map((row) => ({
    caseNo: row.caseNo ?? "",
    caseNoShown: row.caseNo ? formatCaseNo(row.caseNo) : "",
    service: { zh: row.serviceZh, en: row.serviceEn },
    department: { zh: row.bodyZh, en: row.bodyEn },
    state: row.state,
    outcome: row.outcome,
    light: row.light,
    dueAt: row.dueAt?.toISOString() ?? null,
    step: row.step,
    timeline: timelines.get(row.id) ?? [],
  }));
}
