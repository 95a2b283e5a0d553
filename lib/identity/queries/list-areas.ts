import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";

/** Counties, towns and villages of the city, by code: what fields of the type area offer. */
export async function listAreas(): Promise<{ code: string; name: Bilingual }[]> {
  const rows = await db().area.findMany({ where: { level: { not: "city" } }, orderBy: { code: "asc" } });
  return rows.map(({ code, nameZh, nameEn }) => ({ code, name: { zh: nameZh, en: nameEn } }));
}
