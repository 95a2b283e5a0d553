import type { Actor } from "@/lib/platform/auth";
import { instantOf, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";

export type WindowPlace = {
  /** "B06"; empty for a clerk without a window of their own. */
  window: string;
  body: Bilingual;
  clerkMasked: string;
};

/** Where a clerk sits, for the head of every window screen. Null for somebody who is no clerk. */
export async function findWindowPlace(actor: Actor): Promise<WindowPlace | null> {
  if (!actor.accountId) return null;
  const post = await db().post.findFirst({
    where: { accountId: actor.accountId, role: "clerk" },
    include: { account: { include: { subject: { select: { nameMasked: true } } } } },
  });
  if (!post) return null;
  const body = await db().department.findUniqueOrThrow({ where: { code: post.departmentCode } });
  return {
    window: post.window ?? "",
    body: { zh: body.nameZh, en: body.nameEn },
    clerkMasked: post.account.subject.nameMasked,
  };
}

export type DayEntry = { caseId: string; caseNo: string; service: Bilingual; subject: string; event: string; at: Date };

/** What a clerk did today, newest first, from the ledger (its own index by time). */
export async function listMyDay(actor: Actor): Promise<DayEntry[]> {
  const events = await db().ledgerEvent.findMany({
    where: {
      at: { gte: instantOf(today()) },
      actor: actor.name,
      subjectType: "case",
      event: { in: dayEvents },
    },
    orderBy: { at: "desc" },
    take: 200,
    select: { subjectId: true, event: true, at: true },
  });
  const cases = await db().case.findMany({
    where: { id: { in: [...new Set(events.map(({ subjectId }) => subjectId))] } },
    select: { id: true, caseNo: true, draftNo: true, serviceNameZh: true, serviceNameEn: true, subjectMasked: true },
  });
  return events.flatMap(({ subjectId, event, at }) => {
    const found = cases.find(({ id }) => id === subjectId);
    if (!found) return [];
    const service = { zh: found.serviceNameZh, en: found.serviceNameEn };
    const { id, caseNo, draftNo, subjectMasked } = found;
    return [{ caseId: id, caseNo: caseNo ?? draftNo, service, subject: subjectMasked, event, at }];
  });
}

const dayEvents = [
  "case.submitted",
  "case.pre-accepted",
  "case.received",
  "case.accepted",
  "case.refused",
  "case.correction-requested",
  "case.delivered",
];
