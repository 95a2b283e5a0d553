import type { Actor } from "@/lib/platform/auth";
import type { Tx } from "@/lib/platform/db";

/** Whether one of these people sits in front of this clerk now: their ID was read in a sitting that is not over. */
export async function isPresent(tx: Tx, clerk: Actor, subjectIds: readonly (string | null)[]): Promise<boolean> {
  if (!clerk.accountId || !clerk.has("clerk")) return false;
  const sitting = await tx.db.sitting.findFirst({
    where: {
      clerkId: clerk.accountId,
      subjectId: { in: subjectIds.filter((id) => id !== null) },
      expiresAt: { gt: tx.now },
      idReadAt: { not: null },
    },
    select: { id: true },
  });
  return sitting !== null;
}
