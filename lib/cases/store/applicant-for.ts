import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";

/** For whom a case is begun, and who acts for them when that is somebody else. */
export type Applicant = { subjectId: string; agentId: string | null };

/**
 * For whom a case is begun: oneself, an organisation with a running authorisation, or, by a clerk, a person whose ID was
 * read in this sitting, or an organisation such a person may act for. Refuses case/presence-missing, case/not-allowed.
 */
export async function applicantFor(tx: Tx, actor: Actor, wanted: string | undefined): Promise<Applicant> {
  if (wanted === undefined || wanted === actor.subjectId) {
    if (actor.subjectId === null) throw new Refusal("case/not-allowed", { action: "create" }, { status: 403 });
    return { subjectId: actor.subjectId, agentId: null };
  }
  if (actor.actsFor.includes(wanted)) return { subjectId: wanted, agentId: actor.subjectId };
  if (!actor.has("clerk") || actor.accountId === null)
    throw new Refusal("case/not-allowed", { action: "create" }, { status: 403 });
  const sittings = await tx.db.sitting.findMany({
    where: { clerkId: actor.accountId, expiresAt: { gt: tx.now }, idReadAt: { not: null } },
    orderBy: { openedAt: "desc" },
    select: { subjectId: true },
  });
  const present = sittings.map(({ subjectId }) => subjectId);
  if (present.includes(wanted)) return { subjectId: wanted, agentId: null };
  const authorised = await tx.db.authorisation.findFirst({
    where: { organisationId: wanted, agentId: { in: present }, revokedAt: null, validUntil: { gte: tx.today } },
    select: { agentId: true },
  });
  if (!authorised) throw new Refusal("case/presence-missing", {}, { status: 422 });
  return { subjectId: wanted, agentId: authorised.agentId };
}
