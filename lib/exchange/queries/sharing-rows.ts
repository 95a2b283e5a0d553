import type { Actor } from "@/lib/platform/auth";
import { db, inTransaction } from "@/lib/platform/db";
import type { SharingRow } from "../contract";
import { openForSharing } from "../store/extraction";

/** A row of the sharing panel with its last call, when there was one. */
export type SharingRowView = SharingRow & {
  last: { ok: boolean; reason: string | null; callNo: string; ms: number; at: Date } | null;
};

/** The sharing panel of a case: what can be fetched, and how the last call of each row went. Refuses case/not-found. */
export async function listSharingRows(actor: Actor, ref: string): Promise<SharingRowView[]> {
  const { found, plan } = await inTransaction((tx) => openForSharing(tx, actor, ref));
  const calls = await db().exchangeCall.findMany({
    where: { caseId: found.id, target: { in: plan.map((row) => row.target) } },
    orderBy: { at: "desc" },
    distinct: ["target"],
    select: { target: true, ok: true, reason: true, callNo: true, ms: true, at: true },
  });
  return plan.map((row) => {
    const call = calls.find((one) => one.target === row.target);
    return { ...row, last: call ?? null };
  });
}
