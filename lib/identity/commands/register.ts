import type { z } from "zod";
import { mintSystemActor } from "@/lib/platform/auth";
import { inTransaction, isUniqueViolation, Prisma } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { registerInput } from "../contract";
import { hashPassword } from "../model/password";
import { addSubject, idHashOf, subjectData } from "../store/subject";
import { checkCode } from "../store/use-code";

/**
 * Register a person: name, ID number, phone with its SMS code, account and password; e-mail optional. A person whom a
 * window registered before keeps their cases. Refuses: identity/code-wrong, identity/login-taken, identity/already-registered.
 */
export async function register(input: z.input<typeof registerInput>): Promise<{ accountId: string }> {
  const { name, idNo, phone, code, login, password, email } = registerInput.parse(input);
  const { use } = await checkCode(phone, "register", code);
  const passwordHash = await hashPassword(password);
  const actor = mintSystemActor("register");
  const write = () =>
    inTransaction("identity/register", async (tx) => {
      await use(tx);
      if (await tx.db.account.findUnique({ where: { login } }))
        throw new Refusal("identity/login-taken", { login }, { status: 409 });
      const idHash = idHashOf(idNo);
      // Without the lock two at once would both find a person whom only a window knows, and open two accounts.
      await tx.db.$queryRaw(Prisma.sql`select 1 from subject where id_hash = ${idHash} for update`);
      const known = await tx.db.subject.findUnique({ where: { idHash }, include: { accounts: true } });
      if (known && known.accounts.length > 0) throw new Refusal("identity/already-registered", {}, { status: 409 });
      const facts = { kind: "person" as const, name, idKind: "resident-id" as const, idNo, phone, email };
      const subject = known ?? (await addSubject(tx, facts));
      if (known) {
        const { createdAt: _, ...data } = subjectData(facts, tx.now);
        await tx.db.subject.update({ where: { id: known.id }, data });
      }
      const account = await tx.db.account.create({
        data: { login, passwordHash, subjectId: subject.id, createdAt: tx.now },
      });
      await appendToLedger(tx, { actor, subject: { type: "account", id: account.id }, event: "account.registered" });
      return { accountId: account.id };
    });
  // Whoever loses a race to the same person or login hears, the second time, what the first one has written.
  return write().catch((error: unknown) => {
    if (isUniqueViolation(error)) return write();
    throw error;
  });
}
