import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";

/** What a message to the holder says of a licence; null when it is not there. */
export async function findLicenceNews(
  id: string,
): Promise<{ title: Bilingual; number: string; holderId: string; agentId: string | null; caseId: string } | null> {
  const row = await db().licence.findUnique({ where: { id } });
  if (!row) return null;
  const found = await db().case.findUnique({ where: { id: row.caseId }, select: { agentId: true } });
  const title = { zh: row.titleZh, en: row.titleEn };
  return { title, number: row.number, holderId: row.holderId, agentId: found?.agentId ?? null, caseId: row.caseId };
}
