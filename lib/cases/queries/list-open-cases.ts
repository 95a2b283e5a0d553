import type { Actor } from "@/lib/platform/auth";
import { instantFrom } from "@/lib/platform/clock";
import { db, type Prisma } from "@/lib/platform/db";
import { type Page, pageOf, readCursor } from "../model/keyset";
import { type CaseRow, rowFields, toCaseRow } from "./case-rows";
import { bodiesOf, inAreas, inBodies, type OpenFilter, openCaseIds } from "./open-cases";

const far = "9999-12-31T00:00:00.000Z";

export type OpenPage = OpenFilter & { cursor?: string; size?: number };

/** A page of open cases within a condition, soonest due first, by keyset; masked like every list. Two statements. */
async function pageWithin(within: Prisma.Sql, { cursor, size: wanted = 30, ...filter }: OpenPage) {
  const size = Math.min(Math.max(wanted, 1), 100);
  const after = readCursor(cursor);
  const place = after && { at: after.at === far ? null : instantFrom(after.at), id: after.id };
  const ids = await openCaseIds(within, filter, place, size + 1);
  const rows = await db().case.findMany({ where: { id: { in: ids } }, select: rowFields });
  const byId = new Map(rows.map((row) => [row.id, toCaseRow(row)]));
  const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
  return pageOf(inOrder, size, (row) => ({ at: row.dueAt?.toISOString() ?? far, id: row.id }));
}

/** The open cases of area subtrees. Whose areas they are is the caller's rule (supervision). */
export async function listAreaCases(areaPaths: readonly string[], filter: OpenPage): Promise<Page<CaseRow>> {
  return pageWithin(inAreas(areaPaths), filter);
}

/** A department's own monitor: its open cases, and those of other bodies in which it has a step. Empty without a post there. */
export async function listBodyCases(actor: Actor, filter: OpenPage): Promise<Page<CaseRow>> {
  return pageWithin(inBodies(bodiesOf(actor)), filter);
}
