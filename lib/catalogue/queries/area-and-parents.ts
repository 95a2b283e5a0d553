import { db } from "@/lib/platform/db";

/** Codes from the city down to this area: an area finds its own services, then its parents'. */
export async function areaAndParents(area: string): Promise<string[]> {
  const row = await db().area.findUnique({ where: { code: area }, select: { path: true } });
  return row ? row.path.split("/").filter(Boolean) : [area];
}
