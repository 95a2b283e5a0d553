import { db, Prisma } from "../db";
import { hasQueues } from "./queues";

/** Something that waits: how many (10,000 means: at least so many), and since when the oldest. */
export type Waiting = { count: number; oldestAt: Date | null };
/** How a sweep did: when it last ended well, and its last failure of the last hours. */
export type SweepHealth = { sweep: string; doneAt: Date | null; failedAt: Date | null; error: string | null };
export type WorkerHealth = {
  /** When any worker last finished a sweep; null when none ever ran. Sweeps run every minute, so minutes are much. */
  lastDoneAt: Date | null;
  /** Committed events that no queue has yet. */
  outbox: Waiting;
  /** Jobs that could start now. */
  jobs: Waiting;
  /** Jobs that failed for good, and since when the first. */
  dead: number;
  deadSince: Date | null;
  sweeps: SweepHealth[];
};

const nothing = { count: 0, oldestAt: null };

/**
 * How the background process does, from what it leaves in the database: no worker has to answer. Five statements, each over
 * an index of what waits or failed, or over the last hours of sweeps: none grows with what has been done.
 */
export async function readWorkerHealth(): Promise<WorkerHealth> {
  const [there, outbox] = await Promise.all([
    hasQueues(),
    db().$queryRaw<Waiting[]>(Prisma.sql`
      select count(*)::int as count, min(created_at) as "oldestAt"
      from (select created_at from outbox where relayed_at is null order by id limit 10000) as waiting`),
  ]);
  const first = { lastDoneAt: null, outbox: outbox[0] ?? nothing, jobs: nothing, dead: 0, deadSince: null, sweeps: [] };
  if (!there) return first;
  const [jobs, dead, sweeps] = await Promise.all([
    db().$queryRaw<Waiting[]>(Prisma.sql`
      select count(*)::int as count, min(created_on) as "oldestAt"
      from (select created_on from pgboss.job
            where state < 'active' and not blocked and start_after <= now() and name <> 'dead-letters'
              and name not like 'sweep-%' and name not like '\\_\\_%' limit 10000) as ready`),
    db().$queryRaw<{ n: number; since: Date | null }[]>(Prisma.sql`
      select count(*)::int as n, min(completed_on) as since from pgboss.job
      where state = 'failed' and name not like 'sweep-%' and name not like '\\_\\_%' and name <> 'dead-letters'`),
    db().$queryRaw<SweepHealth[]>(Prisma.sql`
      select substr(queue.name, 7) as sweep, done.*
      from pgboss.queue, lateral (
        select max(completed_on) filter (where state = 'completed') as "doneAt",
               max(completed_on) filter (where state = 'failed') as "failedAt",
               (array_agg(output->>'message' order by completed_on desc) filter (where state = 'failed'))[1] as error
        from pgboss.job where job.name = queue.name) as done
      where queue.name like 'sweep-%' order by queue.name`),
  ]);
  const ends = sweeps.flatMap(({ doneAt }) => (doneAt ? [doneAt.getTime()] : []));
  return {
    lastDoneAt: sweeps.map(({ doneAt }) => doneAt).find((at) => at?.getTime() === Math.max(...ends)) ?? null,
    outbox: first.outbox,
    jobs: jobs[0] ?? nothing,
    dead: dead[0]?.n ?? 0,
    deadSince: dead[0]?.since ?? null,
    sweeps,
  };
}
