import { db, Prisma } from "../db";
import { hasQueues } from "./queues";

/** Something that waits: how many, and since when the oldest. */
export type Waiting = { count: number; oldestAt: Date | null };
/** How a sweep did: when it last ended well, and its last failure of the last hours. */
export type SweepHealth = { sweep: string; doneAt: Date | null; failedAt: Date | null; error: string | null };
export type WorkerHealth = {
  /** When any worker last finished something; null when none ever ran. Sweeps run every minute, so minutes are much. */
  lastDoneAt: Date | null;
  /** Committed events that no queue has yet. */
  outbox: Waiting;
  /** Jobs that could start now. */
  jobs: Waiting;
  /** Jobs that failed for good. */
  dead: number;
  sweeps: SweepHealth[];
};

/** How the background process does, from what it leaves in the database: no worker has to answer. Four statements. */
export async function readWorkerHealth(): Promise<WorkerHealth> {
  const [there, outbox] = await Promise.all([
    hasQueues(),
    db().$queryRaw<Waiting[]>(Prisma.sql`
      select count(*)::int as count, min(created_at) as "oldestAt" from outbox where relayed_at is null`),
  ]);
  const nothing = { count: 0, oldestAt: null };
  const first = { lastDoneAt: null, outbox: outbox[0] ?? nothing, jobs: nothing, dead: 0, sweeps: [] };
  if (!there) return first;
  const [[jobs], sweeps] = await Promise.all([
    db().$queryRaw<(Waiting & { dead: number; lastDoneAt: Date | null })[]>(Prisma.sql`
      select count(*) filter (where ready)::int as count, min(created_on) filter (where ready) as "oldestAt",
             count(*) filter (where state = 'failed' and name not like 'sweep-%')::int as dead,
             max(completed_on) filter (where state = 'completed') as "lastDoneAt"
      from (select *, state in ('created', 'retry') and start_after <= now() and name not like 'sweep-%' as ready
            from pgboss.job where name <> 'dead-letters' and name not like '\\_\\_%') as job`),
    db().$queryRaw<SweepHealth[]>(Prisma.sql`
      select substr(name, 7) as sweep, max(completed_on) filter (where state = 'completed') as "doneAt",
             max(completed_on) filter (where state = 'failed') as "failedAt",
             (array_agg(output->>'message' order by completed_on desc) filter (where state = 'failed'))[1] as error
      from pgboss.job where name like 'sweep-%' group by name order by name`),
  ]);
  if (!jobs) return first;
  const { dead, lastDoneAt, ...waiting } = jobs;
  return { lastDoneAt, outbox: first.outbox, jobs: waiting, dead, sweeps };
}
