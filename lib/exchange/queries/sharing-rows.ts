import { getSubjectMasked } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { db, inTransaction } from "@/lib/platform/db";
import type { SharingRow } from "../contract";
import { hasHolder } from "../model/who-is-asked";
import { openForSharing } from "../store/extraction";

/** A row of the sharing panel with its last call, when there was one. */
export type SharingRowView = SharingRow & {
  /** False when nobody here keeps such a record, a person applying where a firm might: asking would be refused. */
  askable: boolean;
  last: { ok: boolean; reason: string | null; callNo: string; ms: number; at: Date } | null;
};

/** The sharing panel of a case: what can be fetched, and how the last call of each row went. Refuses case/not-found. */
export async function listSharingRows(actor: Actor, ref: string): Promise<SharingRowView[]> {
  const { found, plan } = await inTransaction("exchange/sharing-rows", (tx) => openForSharing(tx, actor, ref));
  const [applicant, present, calls] = await Promise.all([
    getSubjectMasked(found.subjectId),
    // At a window the sitting says later who stands there; only persons do.
    actor.subjectId ? getSubjectMasked(actor.subjectId) : { kind: "person" },
    db().exchangeCall.findMany({
      where: { caseId: found.id, target: { in: plan.map((row) => row.target) } },
      orderBy: { at: "desc" },
      distinct: ["target"],
      select: { target: true, ok: true, reason: true, callNo: true, ms: true, at: true },
    }),
  ]);
  const kinds = { applicant: applicant.kind, present: present.kind };
  return plan.map((row) => {
    const call = calls.find((one) => one.target === row.target);
    return { ...row, askable: hasHolder(row.holder, kinds), last: call ?? null };
  });
}
