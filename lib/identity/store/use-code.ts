import { keyedHash } from "@/lib/platform/crypto";
import { inTransaction, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { type CodePurpose, codeTries } from "../commands/request-code";
import { phoneHashOf } from "./subject";

/**
 * Checks an SMS code and uses it up. A wrong try is counted in a transaction of its own, so that the refusal does not
 * roll the count back. Refuses: identity/code-wrong (422), for wrong, used, expired and too often tried alike.
 */
export async function checkCode(
  phone: string,
  purpose: CodePurpose,
  code: string,
): Promise<{ use(tx: Tx): Promise<void> }> {
  const phoneHash = phoneHashOf(phone);
  const id = await inTransaction("identity/use-code", async (tx) => {
    const row = await tx.db.smsCode.findFirst({
      where: { phoneHash, purpose, usedAt: null, expiresAt: { gt: tx.now }, attempts: { lt: codeTries } },
      orderBy: { createdAt: "desc" },
    });
    if (!row) return null;
    if (row.codeHash === keyedHash(code, `sms-${purpose}`)) return row.id;
    await tx.db.smsCode.update({ where: { id: row.id }, data: { attempts: { increment: 1 } } });
    return null;
  });
  if (!id) throw new Refusal("identity/code-wrong", {}, { status: 422 });
  return {
    async use(tx) {
      const { count } = await tx.db.smsCode.updateMany({ where: { id, usedAt: null }, data: { usedAt: tx.now } });
      if (count !== 1) throw new Refusal("identity/code-wrong", {}, { status: 422 });
    },
  };
}
