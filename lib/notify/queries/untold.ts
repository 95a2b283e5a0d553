import { db, Prisma } from "@/lib/platform/db";

/** The cases of these that nobody was told of an event; one look-up each in the unique index of causes. */
export async function untold(event: string, caseIds: readonly string[]): Promise<string[]> {
  if (caseIds.length === 0) return [];
  const rows = await db().$queryRaw<{ id: string }[]>(Prisma.sql`
    select id from unnest(${[...caseIds]}::text[]) as wanted(id)
    where not exists (select 1 from message where message.cause = ${event} || ':' || wanted.id)`);
  return rows.map(({ id }) => id);
}
