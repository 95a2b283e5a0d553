import { db, Prisma } from "@/lib/platform/db";

/** Ids of cases with a clock that has not ended, in order, 500 at a time after the one given. */
export async function casesWithClocks(after: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>(Prisma.sql`
    select case_id::text as id from (
      select distinct case_id from clock
      where state <> 'ended' and case_id > ${after || "00000000-0000-0000-0000-000000000000"}::uuid
      order by case_id limit 500) as next
    order by case_id`);
  return rows.map((row) => row.id);
}
