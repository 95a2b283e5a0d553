import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";

/** Where this city's bodies sit, from the top ("990100/"): everything below is its own; the rest of the code list is known too. */
export async function cityRoots(): Promise<string[]> {
  const seats = await db().department.findMany({ distinct: ["areaPath"], select: { areaPath: true } });
  return [...new Set(seats.map(({ areaPath }) => `${areaPath.split("/")[0]}/`))];
}

/** Counties, towns and villages, by code, the city's own first: what fields of the type area offer. */
export async function listAreas(): Promise<{ code: string; name: Bilingual }[]> {
  const [roots, rows] = await Promise.all([
    cityRoots(),
    db().area.findMany({
      where: { level: { in: ["county", "town", "village"] } },
      orderBy: { code: "asc" },
      select: { code: true, nameZh: true, nameEn: true, path: true },
    }),
  ]);
  const isOwn = ({ path }: { path: string }) => roots.some((root) => path.startsWith(root));
  return [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))].map(({ code, nameZh, nameEn }) => ({
    code,
    name: { zh: nameZh, en: nameEn },
  }));
}
