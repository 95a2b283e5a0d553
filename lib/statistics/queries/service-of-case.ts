import { db } from "@/lib/platform/db";

/** The code of the service a case is about; null when there is no such case. */
export async function serviceOfCase(caseId: string): Promise<string | null> {
  const row = await db().case.findUnique({ where: { id: caseId }, select: { serviceCode: true } });
  return row?.serviceCode ?? null;
}
