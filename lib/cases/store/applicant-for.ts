import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";

/**
 * For whom a case is begun: oneself, an organisation with a running authorisation, or, by a clerk, a person whose ID was
 * read in this sitting. Refuses case/presence-missing, case/not-allowed.
 */
export async function applicantFor(tx: Tx, actor: Actor, wanted: string | undefined): Promise<string> {
  if (wanted === undefined || wanted === actor.subjectId) {
    if (actor.subjectId === null) throw new Refusal("case/not-allowed", { action: "create" }, { status: 403 });
    return actor.subjectId;
  }
  if (actor.actsFor.includes(wanted)) return wanted;
  if (!actor.has("clerk") || actor.accountId === null)
    throw new Refusal("case/not-allowed", { action: "create" }, { status: 403 });
  const sitting = await tx.db.sitting.findFirst({
    where: { clerkId: actor.accountId, subjectId: wanted, expiresAt: { gt: tx.now }, idReadAt: { not: null } },
  });
  if (!sitting) throw new Refusal("case/presence-missing", {}, { status: 422 });
  return wanted;
}
