import type { Actor } from "@/lib/platform/auth";
import { instantFrom } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { refWhere } from "../store/scope-where";
import { type CaseRow, rowFields, toCaseRow } from "./case-rows";
import { type Page, pageOf, readCursor } from "./keyset";

export type BodyFilter = {
  light?: string;
  state?: string;
  step?: string;
  service?: string;
  search?: string;
  cursor?: string;
  size?: number;
};

const far = "9999-12-31T00:00:00.000Z";

/** A department's own monitor: its open cases by due instant, soonest first; held cases (no due instant) last. */
export async function listBodyCases(actor: Actor, filter: BodyFilter): Promise<Page<CaseRow>> {
  const size = Math.min(filter.size ?? 30, 100);
  const after = readCursor(filter.cursor);
  const bodies = actor.postsOf("reviewer", "inspector", "expert", "chief");
  if (bodies.length === 0) return { items: [], next: null };
  const rows = await db().case.findMany({
    where: {
      AND: [
        {
          OR: bodies.map(({ departmentPath, areaPath }) => ({
            departmentPath: { startsWith: departmentPath },
            areaPath: { startsWith: areaPath },
          })),
        },
        // A draft is its writer's own, whatever the filter says.
        { state: { not: "draft" } },
        { state: filter.state ? filter.state : { in: ["received", "correcting", "accepted", "decided"] } },
        filter.light ? { light: filter.light } : {},
        filter.step ? { step: filter.step } : {},
        filter.service ? { serviceCode: filter.service } : {},
        filter.search ? refWhere(filter.search) : {},
        !after
          ? {}
          : after.at === far
            ? { dueAt: null, id: { gt: after.id } }
            : {
                OR: [
                  { dueAt: { gt: instantFrom(after.at) } },
                  { dueAt: instantFrom(after.at), id: { gt: after.id } },
                  { dueAt: null },
                ],
              },
      ],
    },
    orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: size + 1,
    select: rowFields,
  });
  return pageOf(rows.map(toCaseRow), size, (row) => ({ at: row.dueAt?.toISOString() ?? far, id: row.id }));
}
