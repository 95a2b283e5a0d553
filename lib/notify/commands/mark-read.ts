import type { Actor } from "@/lib/platform/auth";
import { inTransaction, Prisma } from "@/lib/platform/db";
import { mailboxOf } from "../queries/mailbox";

/** Marks messages of the actor as read, all of them when no ids are given; others' stay untouched. Answers how many. */
export async function markRead(actor: Actor, ids?: readonly string[]): Promise<number> {
  const wanted = ids?.filter((id) => /^[0-9a-f-]{36}$/i.test(id));
  return inTransaction("notify/mark-read", (tx) =>
    tx.db.$executeRaw(Prisma.sql`
      update message as m set read_at = ${tx.now}
      where m.channel = 'in-app' and m.read_at is null and ${mailboxOf(actor)}
        ${wanted ? Prisma.sql`and m.id = any(${wanted}::uuid[])` : Prisma.empty}`),
  );
}
