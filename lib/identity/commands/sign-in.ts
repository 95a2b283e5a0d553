import type { z } from "zod";
import { mintSystemActor } from "@/lib/platform/auth";
import { addMinutes, formatTime } from "@/lib/platform/clock";
import { inTransaction, Prisma } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { signInInput } from "../contract";
import { checkPassword, lockAfter, lockMinutes } from "../model/password";
import { openSession } from "../store/session";

export type SignedIn = { accountId: string; sessionId: string; token: string; expiresAt: Date };

/**
 * Sign in with account and password. Five wrong passwords in a row lock the account for a quarter of an hour.
 * Unknown and wrong get one answer. Refuses: identity/sign-in-failed (401), identity/locked (423).
 */
export async function signIn(
  input: z.input<typeof signInInput>,
  kind: "cookie" | "bearer",
  device: string,
): Promise<SignedIn> {
  const { account: login, password } = signInInput.parse(input);
  const actor = mintSystemActor("sign-in");
  const answer = await inTransaction("identity/sign-in", async (tx) => {
    await tx.db.$queryRaw(Prisma.sql`select 1 from account where login = ${login} for update`);
    const account = await tx.db.account.findUnique({ where: { login } });
    if (account?.lockedUntil && account.lockedUntil > tx.now)
      return { refused: new Refusal("identity/locked", { time: formatTime(account.lockedUntil) }, { status: 423 }) };
    const right = await checkPassword(password, account?.disabledAt ? undefined : account?.passwordHash);
    if (!account || !right) {
      if (account) {
        const failures = account.failures + 1;
        const lock = failures >= lockAfter;
        await tx.db.account.update({
          where: { id: account.id },
          data: lock ? { failures: 0, lockedUntil: addMinutes(tx.now, lockMinutes) } : { failures },
        });
        if (lock)
          await appendToLedger(tx, { actor, subject: { type: "account", id: account.id }, event: "account.locked" });
      }
      return { refused: new Refusal("identity/sign-in-failed", {}, { status: 401 }) };
    }
    if (account.failures > 0 || account.lockedUntil)
      await tx.db.account.update({ where: { id: account.id }, data: { failures: 0, lockedUntil: null } });
    const session = await openSession(tx, account.id, kind, device);
    await appendToLedger(tx, {
      actor,
      subject: { type: "account", id: account.id },
      event: "account.signed-in",
      facts: { session: session.id, kind },
    });
    return {
      signedIn: { accountId: account.id, sessionId: session.id, token: session.token, expiresAt: session.expiresAt },
    };
  });
  if ("refused" in answer && answer.refused) throw answer.refused;
  return answer.signedIn as SignedIn;
}
