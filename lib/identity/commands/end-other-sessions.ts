import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { appendToLedger } from "@/lib/platform/ledger";

/** Ends every session of the actor's account but this one, at once everywhere. Answers how many. Repeatable. */
export async function endOtherSessions(actor: Actor): Promise<number> {
  const { accountId, sessionId } = actor;
  if (!accountId || !sessionId) return 0;
  return inTransaction("identity/end-other-sessions", async (tx) => {
    const { count } = await tx.db.session.updateMany({
      where: { accountId, revokedAt: null, expiresAt: { gt: tx.now }, id: { not: sessionId } },
      data: { revokedAt: tx.now },
    });
    if (count > 0)
      await appendToLedger(tx, {
        actor,
        subject: { type: "account", id: accountId },
        event: "account.others-signed-out",
        facts: { kept: sessionId, ended: count },
      });
    return count;
  });
}
