import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { appendToLedger } from "@/lib/platform/ledger";

/** Ends one of the actor's own sessions (this one unless told): the row decides, so it is over at once everywhere. */
export async function signOut(actor: Actor, sessionId = actor.sessionId): Promise<void> {
  if (!actor.accountId || !sessionId) return;
  const accountId = actor.accountId;
  await inTransaction("identity/sign-out", async (tx) => {
    const { count } = await tx.db.session.updateMany({
      where: { id: sessionId, accountId, revokedAt: null },
      data: { revokedAt: tx.now },
    });
    if (count > 0)
      await appendToLedger(tx, {
        actor,
        subject: { type: "account", id: accountId },
        event: "account.signed-out",
        facts: { session: sessionId },
      });
  });
}
