import { phoneHashOf } from "@/lib/identity";
import { db } from "@/lib/platform/db";
import { type CaseRow, rowFields, toCaseRow } from "./case-rows";

/** The newest cases of everybody who is reached under a phone number; drafts stay with their account. */
export async function listCasesOfPhone(phone: string, size = 20): Promise<CaseRow[]> {
  const subjects = await db().subject.findMany({ where: { phoneHash: phoneHashOf(phone) }, select: { id: true } });
  const ids = subjects.map(({ id }) => id);
  const rows = await db().case.findMany({
    where: { OR: [{ subjectId: { in: ids } }, { agentId: { in: ids } }], caseNo: { not: null } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: size,
    select: rowFields,
  });
  return rows.map(toCaseRow);
}
