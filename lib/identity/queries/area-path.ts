import { db } from "@/lib/platform/db";

const kept = new Map<string, string>();

/** The path of an area ("990100/990121/"); undefined for a code that is not in the area table. Areas do not move. */
export async function areaPathOf(code: string): Promise<string | undefined> {
  const found = kept.get(code);
  if (found) return found;
  const row = await db().area.findUnique({ where: { code }, select: { path: true } });
  if (row) kept.set(code, row.path);
  return row?.path;
}
