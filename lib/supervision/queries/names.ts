import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";

/** The names of departments, by code. */
export async function departmentNames(codes: readonly string[]): Promise<Map<string, Bilingual>> {
  const rows = await db().department.findMany({ where: { code: { in: [...new Set(codes)] } } });
  return new Map(rows.map((row) => [row.code, { zh: row.nameZh, en: row.nameEn }]));
}
