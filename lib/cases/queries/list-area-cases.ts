import { instantFrom } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { type AreaFilter, openCaseIds } from "./area-board";
import { type CaseRow, rowFields, toCaseRow } from "./case-rows";
import { type Page, pageOf, readCursor } from "./keyset";

const far = "9999-12-31T00:00:00.000Z";

/**
 * The open cases of area subtrees, soonest due first, by keyset. Whose areas they are is the caller's rule (supervision);
 * rows are masked like every list.
 */
export async function listAreaCases(
  areaPaths: readonly string[],
  filter: AreaFilter & { cursor?: string; size?: number },
): Promise<Page<CaseRow>> {
  const size = Math.min(Math.max(filter.size ?? 30, 1), 100);
  const after = readCursor(filter.cursor);
  const place = after && { at: after.at === far ? null : instantFrom(after.at), id: after.id };
  const ids = await openCaseIds(areaPaths, filter, place, size + 1);
  const rows = await db().case.findMany({ where: { id: { in: ids } }, select: rowFields });
  const byId = new Map(rows.map((row) => [row.id, toCaseRow(row)]));
  const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
  return pageOf(inOrder, size, (row) => ({ at: row.dueAt?.toISOString() ?? far, id: row.id }));
}
