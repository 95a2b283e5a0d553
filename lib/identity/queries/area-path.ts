import { db } from "@/lib/platform/db";

const kept = new Map<string, string>();

/** The paths of areas ("990100/990121/") by their codes; a code that is not in the area table has none. Areas do not move. */
export async function areaPathsOf(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const missing = codes.filter((code) => !kept.has(code));
  if (missing.length > 0) {
    const rows = await db().area.findMany({ where: { code: { in: missing } }, select: { code: true, path: true } });
    for (const { code, path } of rows) kept.set(code, path);
  }
  return kept;
}
