import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";

export type DepartmentName = { code: string; name: Bilingual; area: string; path: string };

/** The bodies of the city by name, parents before children: a public list, small enough to be read whole. */
export async function listDepartments(): Promise<DepartmentName[]> {
  const rows = await db().department.findMany({
    orderBy: { path: "asc" },
    select: { code: true, nameZh: true, nameEn: true, areaCode: true, path: true },
  });
  return rows.map(({ code, nameZh, nameEn, areaCode, path }) => ({
    code,
    name: { zh: nameZh, en: nameEn },
    area: areaCode,
    path,
  }));
}
