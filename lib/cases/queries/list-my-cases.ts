import type { Actor } from "@/lib/platform/auth";
import { instantFrom } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { type Page, pageOf, readCursor } from "../model/keyset";
import { type CaseRow, rowFields, toCaseRow } from "./case-rows";

/** The actor's own cases and those of the organisations they act for, newest first, by keyset. */
export async function listMyCases(
  actor: Actor,
  options: { cursor?: string; size?: number } = {},
): Promise<Page<CaseRow>> {
  const size = Math.min(options.size ?? 20, 100);
  const after = readCursor(options.cursor);
  const ids = [...(actor.subjectId ? [actor.subjectId] : []), ...actor.actsFor];
  const rows = await db().case.findMany({
    where: {
      AND: [
        { OR: [{ subjectId: { in: ids } }, { agentId: { in: ids } }] },
        after
          ? {
              OR: [
                { createdAt: { lt: instantFrom(after.at) } },
                { createdAt: instantFrom(after.at), id: { lt: after.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: rowFields,
  });
  return pageOf(rows.map(toCaseRow), size, (row) => ({ at: row.createdAt.toISOString(), id: row.id }));
}
