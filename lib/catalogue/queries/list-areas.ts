import { cityRoots } from "@/lib/identity";
import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";

/** The city, its counties and towns, from the top down: what a search can be narrowed to. Not the rest of the country. */
export async function listAreas(): Promise<{ code: string; name: Bilingual; depth: number }[]> {
  const roots = await cityRoots();
  const rows = await db().area.findMany({
    where: { level: { in: ["city", "county", "town"] }, OR: roots.map((root) => ({ path: { startsWith: root } })) },
    orderBy: { path: "asc" },
  });
  return rows.map(({ code, nameZh, nameEn, path }) => ({
    code,
    name: { zh: nameZh, en: nameEn },
    depth: path.split("/").length - 2,
  }));
}
