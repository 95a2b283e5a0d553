import { addMinutes, dayOf, now } from "@/lib/platform/clock";
import { formatCaseNo } from "@/lib/platform/codes";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import type { ClockKind } from "../model/clocks";

/** What a message about a case may say: numbers, names of services and days; nothing that somebody filled in. */
export type NoticeFacts = {
  caseId: string;
  caseNo: string;
  item: Bilingual;
  subjectId: string;
  agentId: string | null;
  /** The last day of the newest clock of each kind; a clock that stands still has none. */
  lastDays: Partial<Record<ClockKind, string>>;
  corrections: { round: number; count: number; replyBy: string }[];
  delivery: { way: string; pickUpCode: string | null } | null;
};

/** The facts of a case for messages about it; null when it is gone (a discarded draft). */
export async function findNoticeFacts(caseId: string): Promise<NoticeFacts | null> {
  const row = await db().case.findUnique({
    where: { id: caseId },
    include: {
      clocks: { select: { kind: true, dueAt: true }, orderBy: { startedAt: "asc" } },
      corrections: { select: { round: true, items: true, replyDue: true } },
      deliveries: { orderBy: { createdAt: "desc" }, take: 1 },
    },
  });
  if (!row) return null;
  const delivery = row.deliveries[0];
  return {
    caseId: row.id,
    caseNo: row.caseNo ? formatCaseNo(row.caseNo) : row.draftNo,
    item: { zh: row.serviceNameZh, en: row.serviceNameEn },
    subjectId: row.subjectId,
    agentId: row.agentId,
    lastDays: Object.fromEntries(row.clocks.map(({ kind, dueAt }) => [kind, dueAt ? dayOf(dueAt) : undefined])),
    corrections: row.corrections.map(({ round, items, replyDue }) => ({
      round,
      count: Array.isArray(items) ? items.length : 0,
      replyBy: dayOf(replyDue),
    })),
    delivery: delivery
      ? { way: delivery.way, pickUpCode: delivery.codeEnc ? sm4Decrypt(delivery.codeEnc) : null }
      : null,
  };
}

/** Cases closed in the last day but not in the last minute, newest first: an index range. */
export async function closedLately(limit: number): Promise<{ caseId: string; outcome: string }[]> {
  const rows = await db().case.findMany({
    where: { closedAt: { gt: addMinutes(now(), -24 * 60), lt: addMinutes(now(), -1) } },
    orderBy: [{ closedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: { id: true, outcome: true },
  });
  return rows.map(({ id, outcome }) => ({ caseId: id, outcome: outcome ?? "" }));
}
