import { db } from "@/lib/platform/db";

/** Where a case belongs and which window took it: what an alert about it needs. */
export type CasePlace = {
  caseId: string;
  body: { departmentCode: string; departmentPath: string; areaPath: string };
  window: { departmentCode: string; departmentPath: string; areaPath: string } | null;
};

/** The place of a case; null when it is gone. */
export async function findCasePlace(caseId: string): Promise<CasePlace | null> {
  const row = await db().case.findUnique({
    where: { id: caseId },
    select: {
      departmentCode: true,
      departmentPath: true,
      areaPath: true,
      receivedByDept: true,
      receivedByPath: true,
    },
  });
  if (!row) return null;
  const { receivedByDept, receivedByPath, ...body } = row;
  const window =
    receivedByDept && receivedByPath
      ? await db().department.findUnique({ where: { code: receivedByDept }, select: { path: true } })
      : null;
  return {
    caseId,
    body,
    window:
      window && receivedByDept && receivedByPath
        ? { departmentCode: receivedByDept, departmentPath: window.path, areaPath: receivedByPath }
        : null,
  };
}
