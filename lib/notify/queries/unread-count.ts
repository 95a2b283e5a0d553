import type { Actor } from "@/lib/platform/auth";
import { db, Prisma } from "@/lib/platform/db";
import { mailboxOf } from "./mailbox";

/** How many messages the actor has not read, counted up to 100: a badge says "99+". */
export async function unreadCount(actor: Actor): Promise<number> {
  if (!actor.subjectId) return 0;
  const [row] = await db().$queryRaw<{ n: number }[]>(Prisma.sql`
    select count(*)::int as n from (
      select 1 from message as m where m.channel = 'in-app' and m.read_at is null and ${mailboxOf(actor)} limit 100
    ) as unread`);
  return row?.n ?? 0;
}
