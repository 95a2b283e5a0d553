import { dayOf, instantFrom, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";

/** A finished case as everybody may see it: no name, no number that opens it. */
export type FinishedCase = {
  id: string;
  /** Area and day of the number; the rest stays with the applicant. */
  number: string;
  service: { code: string; name: Bilingual };
  department: string;
  outcome: string;
  acceptedOn: string | null;
  closedOn: string;
};

/** Finished cases, newest first, by keyset (the cursor is `<instant>_<id>` of the last one seen). */
export async function listFinishedCases(
  filter: { cursor?: string; size?: number } = {},
): Promise<{ items: FinishedCase[]; next: string | null }> {
  const size = Math.min(filter.size ?? 20, 100);
  const after = readCursor(filter.cursor);
  const rows = await db().case.findMany({
    where: {
      closedAt: { not: null, lte: now() },
      // Withdrawn and lapsed cases are the applicant's own affair; decisions and refusals are the body's.
      outcome: { in: ["granted", "denied", "refused"] },
      ...(after ? { OR: [{ closedAt: { lt: after.at } }, { closedAt: after.at, id: { lt: after.id } }] } : {}),
    },
    orderBy: [{ closedAt: "desc" }, { id: "desc" }],
    take: size + 1,
    select: {
      id: true,
      caseNo: true,
      serviceCode: true,
      serviceNameZh: true,
      serviceNameEn: true,
      departmentCode: true,
      outcome: true,
      acceptedAt: true,
      closedAt: true,
    },
  });
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return {
    items: page.flatMap((row) =>
      row.closedAt
        ? [
            {
              id: row.id,
              number: `${(row.caseNo ?? "").slice(0, 4)} ${(row.caseNo ?? "").slice(4, 8)} ${(row.caseNo ?? "").slice(8, 12)} ****`,
              service: { code: row.serviceCode, name: { zh: row.serviceNameZh, en: row.serviceNameEn } },
              department: row.departmentCode,
              outcome: row.outcome ?? "",
              acceptedOn: row.acceptedAt && dayOf(row.acceptedAt),
              closedOn: dayOf(row.closedAt),
            },
          ]
        : [],
    ),
    next: rows.length > size && last?.closedAt ? `${last.closedAt.toISOString()}_${last.id}` : null,
  };
}

/** What a page handed out, or undefined for anything else: the list then begins at its beginning. */
function readCursor(cursor: string | undefined): { at: Date; id: string } | undefined {
  const [at = "", id = ""] = (cursor ?? "").split("_");
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined;
  try {
    return { at: instantFrom(at), id };
  } catch {
    return undefined;
  }
}
