import { Client } from "pg";
import { instantOfMillis, now } from "../clock";
import { db, onPrimary, Prisma } from "../db";
import { env } from "../env";
import { readWorkerHealth, type Waiting, type WorkerHealth } from "../jobs/worker-health";
import { type ReleaseState, releaseState } from "../release/state";
import { probeStorage } from "../storage";
import { type FrontFacts, frontFacts } from "./front-facts";

/** How the product does: counts and instants, nothing of any person or case. */
export type HealthFacts = {
  at: Date;
  front: FrontFacts | null;
  /** How long the primary took for the shortest question, how far the last replica is behind (null where there is none),
   *  and how many nodes do not answer. */
  database: { ms: number; replicaLagSeconds: number | null; replicasAway: number };
  worker: WorkerHealth;
  /** Lights that should have turned and have not. */
  lights: Waiting;
  /** Chains with events that no root seals yet, and since when the oldest. */
  ledger: Waiting;
  /** Messages that failed for good in the last day. */
  messagesFailed: number;
  storage: { writable: boolean; usedPercent: number | null };
  /** Released files that are not as they were released; not checked yet or no release: null. */
  release: ReleaseState;
};

/** Reads everything. Throws when the database does not answer. Eleven statements, each over an index of what waits. */
export const readHealthFacts = (): Promise<HealthFacts> => onPrimary(readFacts);

async function readFacts(): Promise<HealthFacts> {
  const asked = performance.now();
  await db().$queryRaw(Prisma.sql`select 1`);
  const ms = Math.round(performance.now() - asked);
  const [worker, lights, ledger, messagesFailed, storage, replica] = await Promise.all([
    readWorkerHealth(),
    lateLights(),
    unsealed(),
    failedMessages(),
    probeStorage(),
    replicaLags(env().DATABASE_REPLICA_URL),
  ]);
  const at = now();
  return {
    at,
    front: frontFacts(),
    database: { ms, ...replica },
    worker,
    lights,
    ledger,
    messagesFailed,
    storage,
    release: releaseState(),
  };
}

/** The light scan looks at the same index (`clock_flip`): what it has not turned is at its beginning. */
async function lateLights(): Promise<Waiting> {
  const [row] = await db().$queryRaw<Waiting[]>(Prisma.sql`
    select count(*)::int as count, min(next_flip_at) as "oldestAt"
    from (select next_flip_at from clock where state = 'running' and next_flip_at <= ${now()}
          order by next_flip_at limit 10000) as late`);
  return row ?? { count: 0, oldestAt: null };
}

/** The first event after the last root; a straggler that committed after it counts from the root. */
async function unsealed(): Promise<Waiting> {
  const [row] = await db().$queryRaw<Waiting[]>(Prisma.sql`
    with root as (select (select sealed_at from ledger_root order by n desc limit 1) as at),
         open as (select count(*)::int as count
                  from (select 1 from ledger_head where seq > sealed_seq limit 10000) as head)
    select open.count, case when open.count > 0 then coalesce(
             (select event.at from ledger_event as event where event.at > coalesce(root.at, '-infinity') order by event.at limit 1),
             root.at) end as "oldestAt"
    from root, open`);
  return row ?? { count: 0, oldestAt: null };
}

async function failedMessages(): Promise<number> {
  const since = instantOfMillis(now().getTime() - 86_400_000);
  const [row] = await db().$queryRaw<{ n: number }[]>(Prisma.sql`
    select count(*)::int as n from message where state = 'failed' and settled_at > ${since}`);
  return row?.n ?? 0;
}

/** How far the last of these nodes is behind, in seconds, and how many do not answer. */
export async function replicaLags(
  urls: readonly string[],
): Promise<{ replicaLagSeconds: number | null; replicasAway: number }> {
  const lags = await Promise.all(urls.map(replicaLag));
  const known = lags.filter((lag) => typeof lag === "number");
  return {
    replicaLagSeconds: known.length > 0 ? Math.max(...known) : null,
    replicasAway: lags.filter((lag) => lag === "away").length,
  };
}

/** Asks the node itself. One that has replayed all it was sent is not behind, however long ago that was; the primary is
 *  not behind either: "primary". */
async function replicaLag(url: string): Promise<number | "primary" | "away"> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ replica: boolean; lag: number | null }>(`
      select pg_is_in_recovery() as replica, case when pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() then 0
             else extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp()) end::float8 as lag`);
    return rows[0]?.replica ? Math.max(0, rows[0].lag ?? 0) : "primary";
  } catch {
    return "away";
  } finally {
    await client.end().catch(() => undefined);
  }
}
