import { Prisma, reads, rowsOf } from "@/lib/platform/db";
import type { TaskRow } from "../contract";

type Row = Omit<TaskRow, "dueAt" | "openedAt" | "doneAt" | "service" | "step"> & {
  dueAt: Date | null;
  openedAt: Date;
  doneAt: Date | null;
  serviceZh: string;
  serviceEn: string;
  stepZh: string;
  stepEn: string;
};

/** The rows of a worklist for ids, in their order, in one statement. */
export async function taskRows(ids: readonly string[]): Promise<TaskRow[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf<Row>(
    reads(),
    Prisma.sql`select t.id, t.case_id as "caseId", coalesce(c.case_no, c.draft_no) as "caseNo",
      c.service_name_zh as "serviceZh", c.service_name_en as "serviceEn", c.service_code as "serviceCode",
      t.name_zh as "stepZh", t.name_en as "stepEn", t.node, t.kind, t.decision, t.state,
      c.subject_masked as subject, c.area_code as "areaCode", c.light, t.due_at as "dueAt", t.opened_at as "openedAt",
      t.done_at as "doneAt", t.outcome, s.name_masked as holder, coalesce(t.assignee_id, t.done_by) as "holderId"
    from task t join "case" c on c.id = t.case_id
      left join account a on a.id = coalesce(t.assignee_id, t.done_by) left join subject s on s.id = a.subject_id
    where t.id = any(${ids}::uuid[])`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { serviceZh, serviceEn, stepZh, stepEn, dueAt, openedAt, doneAt, ...shown } = row;
    return {
      ...shown,
      service: { zh: serviceZh, en: serviceEn },
      step: { zh: stepZh, en: stepEn },
      dueAt: dueAt?.toISOString() ?? null,
      openedAt: openedAt.toISOString(),
      doneAt: doneAt?.toISOString() ?? null,
    };
  });
}
