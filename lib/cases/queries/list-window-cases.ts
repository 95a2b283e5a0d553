import type { Actor } from "@/lib/platform/auth";
import { instantFrom } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { refWhere } from "../store/scope-where";
import { windowWhere } from "../store/window-where";
import { type CaseRow, rowFields, toCaseRow } from "./case-rows";
import { type Page, pageOf, readCursor } from "./keyset";

/** The lists of a window: what waits for pre-review, to be received, to be accepted, with applicants, in review, to hand out. */
export const windowLists = {
  "pre-review": ["submitted"],
  expected: ["pre-accepted"],
  intake: ["received"],
  correcting: ["correcting"],
  review: ["accepted", "decided"],
  "hand-out": ["closed"],
  all: ["submitted", "pre-accepted", "received", "correcting", "accepted", "decided", "closed", "delivered"],
} as const;
export type WindowList = keyof typeof windowLists;

export type WindowFilter = {
  list: WindowList;
  service?: string;
  light?: string;
  search?: string;
  cursor?: string;
  size?: number;
};

/** A window's worklist, longest waiting first, by keyset. Search takes any number of a case. */
export async function listWindowCases(actor: Actor, filter: WindowFilter): Promise<Page<CaseRow>> {
  const size = Math.min(filter.size ?? 30, 100);
  const after = readCursor(filter.cursor);
  const rows = await db().case.findMany({
    where: {
      AND: [
        windowWhere(actor),
        { state: { in: [...windowLists[filter.list]] }, submittedAt: { not: null } },
        filter.service ? { serviceCode: filter.service } : {},
        filter.light ? { light: filter.light } : {},
        filter.search ? refWhere(filter.search) : {},
        after
          ? {
              OR: [
                { submittedAt: { gt: instantFrom(after.at) } },
                { submittedAt: instantFrom(after.at), id: { gt: after.id } },
              ],
            }
          : {},
      ],
    },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: size + 1,
    select: rowFields,
  });
  return pageOf(rows.map(toCaseRow), size, (row) => ({ at: row.submittedAt?.toISOString() ?? "", id: row.id }));
}

/** How many cases wait in each list: small indexed counts, for the tabs. */
export async function countWindowCases(actor: Actor): Promise<Record<string, number>> {
  const rows = await db().case.groupBy({
    by: ["state"],
    where: { AND: [windowWhere(actor), { state: { in: ["submitted", "pre-accepted", "received", "correcting"] } }] },
    _count: { _all: true },
  });
  return Object.fromEntries(rows.map((row) => [row.state, row._count._all]));
}
