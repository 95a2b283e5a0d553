import { db } from "@/lib/platform/db";

/** The licence of a case, signed or not; null when it has none. */
export async function findLicenceOfCase(caseId: string) {
  return db().licence.findUnique({
    where: { caseId },
    select: { id: true, titleZh: true, number: true, documentNo: true, signedAt: true },
  });
}
