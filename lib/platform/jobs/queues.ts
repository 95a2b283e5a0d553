import { db, Prisma } from "../db";

/** Whether the queues are there: the worker makes them at its first start, and nothing can have run or failed before. */
export async function hasQueues(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ there: boolean }[]>(
    Prisma.sql`select to_regclass('pgboss.job') is not null as there`,
  );
  return row?.there ?? false;
}

/** Failed jobs are counted and listed while they are few, among all that was done in a week: they have an index of their own. */
export async function indexDeadJobs(execute: (sql: string) => Promise<unknown>): Promise<void> {
  await execute("create index if not exists job_dead on pgboss.job (completed_on) where state = 'failed'");
}
