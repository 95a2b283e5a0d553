import { db, Prisma } from "../db";

/** Whether the queues are there: the worker makes them at its first start, and nothing can have run or failed before. */
export async function hasQueues(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ there: boolean }[]>(
    Prisma.sql`select to_regclass('pgboss.job') is not null as there`,
  );
  return row?.there ?? false;
}
