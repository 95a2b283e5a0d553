import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";

/** Who is present and what proves it; kept with every value that is fetched. */
export type Presence = { subjectId: string; proof: string; sittingId: string | null };

type CaseOf = { subjectId: string; agentId: string | null };

/**
 * The holder's presence: applicants prove it by having signed in; at a window the clerk's running sitting must have both
 * the ID read and the SMS code, of the applicant or somebody who may act for it (个人信息保护法 art. 13, 14: the holder
 * is there and asks for it). Refuses `exchange/presence-missing` (422).
 */
export async function requirePresence(
  tx: Tx,
  actor: Actor,
  found: CaseOf,
  sittingId: string | undefined,
): Promise<Presence> {
  const own = actor.subjectId !== null && [found.subjectId, found.agentId].includes(actor.subjectId);
  if (actor.subjectId !== null && (own || actor.actsFor.includes(found.subjectId))) {
    return { subjectId: actor.subjectId, proof: `session:${actor.sessionId ?? "api"}`, sittingId: null };
  }
  const sitting =
    sittingId && actor.accountId
      ? await tx.db.sitting.findFirst({
          where: {
            id: sittingId,
            clerkId: actor.accountId,
            expiresAt: { gt: tx.now },
            idReadAt: { not: null },
            codeAt: { not: null },
          },
        })
      : null;
  if (!sitting || !(await mayAskFor(tx, sitting.subjectId, found))) {
    throw new Refusal("exchange/presence-missing", {}, { status: 422 });
  }
  return { subjectId: sitting.subjectId, proof: `sitting:${sitting.id}`, sittingId: sitting.id };
}

async function mayAskFor(tx: Tx, present: string, found: CaseOf): Promise<boolean> {
  if (present === found.subjectId || present === found.agentId) return true;
  const authorised = await tx.db.authorisation.findFirst({
    where: {
      organisationId: found.subjectId,
      agentId: present,
      revokedAt: null,
      validUntil: { gte: tx.today },
    },
    select: { id: true },
  });
  return authorised !== null;
}
