import { dayOf } from "@/lib/platform/clock";
import { formatCaseNo } from "@/lib/platform/codes";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { addMinutes, now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";

/** What a message about a case may say: numbers, names of services and days; nothing that somebody filled in. */
export type NoticeFacts = {
  caseId: string;
  caseNo: string;
  item: Bilingual;
  subjectId: string;
  agentId: string | null;
  /** The day the city's running promise ends; null while it is stopped and when there is none. */
  due: string | null;
  /** The last day of the applicant's own clock: to correct, or to come. */
  until: string | null;
  corrections: { round: number; count: number; replyBy: string }[];
  delivery: { way: string; pickUpCode: string | null } | null;
};

const runs = (clock: { state: string }) => clock.state !== "ended";

/** The facts of a case for messages about it; null when it is gone (a discarded draft). */
export async function findNoticeFacts(caseId: string): Promise<NoticeFacts | null> {
  const row = await db().case.findUnique({
    where: { id: caseId },
    include: {
      clocks: { select: { kind: true, state: true, dueAt: true } },
      corrections: { select: { round: true, items: true, replyDue: true } },
      deliveries: { orderBy: { createdAt: "desc" }, take: 1 },
    },
  });
  if (!row) return null;
  const applicants = row.clocks.find((clock) => runs(clock) && ["reply", "lapse"].includes(clock.kind));
  const delivery = row.deliveries[0];
  return {
    caseId: row.id,
    caseNo: row.caseNo ? formatCaseNo(row.caseNo) : row.draftNo,
    item: { zh: row.serviceNameZh, en: row.serviceNameEn },
    subjectId: row.subjectId,
    agentId: row.agentId,
    due: row.dueAt ? dayOf(row.dueAt) : null,
    until: applicants?.dueAt ? dayOf(applicants.dueAt) : null,
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
