import { instantFrom } from "@/lib/platform/clock";
import { formatCaseNo } from "@/lib/platform/codes";
import { db, type Prisma } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { AlertKind, AlertLevel, AlertPage, AlertView } from "../contract";
import { departmentNames } from "./names";

type Row = Prisma.AlertGetPayload<object>;

/** The alerts of area subtrees, of one body or of all. */
export const alertsWithin = (roots: readonly string[], departmentCode?: string): Prisma.AlertWhereInput => ({
  OR: roots.map((areaPath) => ({ areaPath: { startsWith: areaPath } })),
  ...(departmentCode ? { departmentCode } : {}),
});

/** Alerts of a condition, newest first, by keyset, with their cases named. Three statements whatever the size. */
export async function listAlertRows(
  where: Prisma.AlertWhereInput,
  { cursor, size: wanted = 30 }: { cursor?: string; size?: number },
): Promise<AlertPage> {
  const size = Math.min(Math.max(wanted, 1), 100);
  const after = cursor ? readCursor(cursor) : null;
  const rows = await db().alert.findMany({
    where: after ? { AND: [where, { OR: [{ at: { lt: after.at } }, { at: after.at, id: { lt: after.id } }] }] } : where,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: size + 1,
  });
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: await toViews(shown),
    next: rows.length > size && last ? `${last.at.toISOString()}_${last.id}` : null,
  };
}

async function toViews(rows: readonly Row[]): Promise<AlertView[]> {
  const [cases, departments] = await Promise.all([
    db().case.findMany({
      where: { id: { in: rows.map((row) => row.caseId) } },
      select: { id: true, caseNo: true, draftNo: true, serviceNameZh: true, serviceNameEn: true },
    }),
    departmentNames(rows.map((row) => row.departmentCode)),
  ]);
  return rows.map((row) => {
    const found = cases.find((one) => one.id === row.caseId);
    return {
      id: row.id,
      kind: row.kind as AlertKind,
      level: row.level as AlertLevel,
      caseId: row.caseId,
      caseNo: found?.caseNo ? formatCaseNo(found.caseNo) : (found?.draftNo ?? ""),
      item: { zh: found?.serviceNameZh ?? "", en: found?.serviceNameEn ?? "" },
      departmentCode: row.departmentCode,
      department: departments.get(row.departmentCode) ?? { zh: row.departmentCode, en: row.departmentCode },
      at: row.at.toISOString(),
      facts: row.facts as Record<string, unknown>,
      settledAt: row.closedAt?.toISOString() ?? null,
    };
  });
}

function readCursor(text: string): { at: Date; id: string } {
  const [at = "", id = ""] = text.split("_");
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at) && /^[0-9a-f-]{36}$/.test(id)) return { at: instantFrom(at), id };
  throw new Refusal("platform/bad-cursor", {}, { status: 400 });
}
