import { db, Prisma } from "../db";

export type DeadLetter = { id: string; job: string; event: string; failedAt: Date | null; error: string };

/** Whether the queues are there: the worker makes them at its first start, and nothing can have failed before. */
async function hasQueues(): Promise<boolean> {
  const [row] = await db().$queryRaw<{ there: boolean }[]>(
    Prisma.sql`select to_regclass('pgboss.job') is not null as there`,
  );
  return row?.there ?? false;
}

/** Jobs that failed after every retry, newest first: administrators see them and start them again. */
export async function listDeadLetters(limit = 50): Promise<DeadLetter[]> {
  if (!(await hasQueues())) return [];
  return db().$queryRaw<DeadLetter[]>(Prisma.sql`
    select id::text, name as job, coalesce(data->>'event', '') as event, completed_on as "failedAt",
           coalesce(output->>'message', '') as error
    from pgboss.job where state = 'failed' order by completed_on desc limit ${limit}`);
}

/** Puts failed jobs back into their queues. Answers how many. */
export async function retryDeadLetters(ids: string[]): Promise<number> {
  return db().$executeRaw(Prisma.sql`
    update pgboss.job set state = 'retry', retry_count = 0, completed_on = null, start_after = now()
    where id = any(${ids}::uuid[]) and state = 'failed'`);
}
