import { db } from "@/lib/platform/db";
import { type CaseRow, rowFields, toCaseRow } from "./case-rows";

/** The newest cases of these subjects, their own and those they act in as agent; drafts stay with their account. */
export async function listCasesOfSubjects(ids: readonly string[], size = 20): Promise<CaseRow[]> {
  const rows = await db().case.findMany({
    where: { OR: [{ subjectId: { in: [...ids] } }, { agentId: { in: [...ids] } }], caseNo: { not: null } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: size,
    select: rowFields,
  });
  return rows.map(toCaseRow);
}
