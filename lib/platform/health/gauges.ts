import { databaseFigures } from "../db/figures";
import { gauge } from "../metrics";
import { judge } from "./alarms";
import type { HealthFacts } from "./read-facts";
import { recentFacts } from "./recently-read";

const ageOf = (since: Date | null, at: Date): number =>
  since ? Math.max(0, (at.getTime() - since.getTime()) / 1_000) : 0;

type Read = (facts: HealthFacts) => number | null | undefined;

/** What the database knows of the whole city: every process says the same, so take the largest. */
const cityFigures: readonly (readonly [name: string, help: string, read: Read])[] = [
  ["city_outbox_waiting", "Committed events that no queue has yet (10000: at least)", (f) => f.worker.outbox.count],
  ["city_outbox_lag_seconds", "Age of the oldest of them", (f) => ageOf(f.worker.outbox.oldestAt, f.at)],
  ["city_jobs_waiting", "Jobs that could start now (10000: at least)", (f) => f.worker.jobs.count],
  ["city_job_age_seconds", "Age of the oldest of them", (f) => ageOf(f.worker.jobs.oldestAt, f.at)],
  ["city_jobs_dead", "Jobs that failed for good", (f) => f.worker.dead],
  [
    "city_worker_silent_seconds",
    "Since any worker last finished a sweep",
    (f) => f.worker.lastDoneAt && ageOf(f.worker.lastDoneAt, f.at),
  ],
  ["city_lights_late", "Lights that should have turned (10000: at least)", (f) => f.lights.count],
  ["city_light_lag_seconds", "Since when the first of them should have turned", (f) => ageOf(f.lights.oldestAt, f.at)],
  ["city_ledger_unsealed", "Chains with events that no root seals (10000: at least)", (f) => f.ledger.count],
  ["city_ledger_lag_seconds", "Age of the oldest event that no root seals", (f) => ageOf(f.ledger.oldestAt, f.at)],
  ["city_messages_failed", "Messages that failed for good in the last day", (f) => f.messagesFailed],
  ["city_storage_writable", "1 when a file could be kept just now", (f) => Number(f.storage.writable)],
  ["city_storage_used_percent", "How full the place of files is", (f) => f.storage.usedPercent],
  ["city_database_seconds", "How long the shortest question took", (f) => f.database.ms / 1_000],
  ["city_replica_lag_seconds", "How far the last replica is behind", (f) => f.database.replicaLagSeconds],
  ["city_replicas_away", "Nodes of DATABASE_REPLICA_URL that do not answer", (f) => f.database.replicasAway],
  ["release_changed_files", "Released files that are not as they were released", (f) => f.release?.changes.length],
];

/** Offers what is read when somebody scrapes: the city's figures, the alarms, this process's connections. Once per process. */
export function cityGauges(): void {
  const facts = () => recentFacts().catch(() => null);
  for (const [name, help, read] of cityFigures)
    gauge(name, help, async () => {
      const found = await facts();
      return (found && read(found)) ?? undefined;
    });
  gauge("city_database_up", "1 when the database answers", async () => ((await facts()) ? 1 : 0));
  gauge(
    "sweep_age_seconds",
    "Since each sweep last ended well",
    async () => {
      const found = await facts();
      return (found?.worker.sweeps ?? []).flatMap(({ sweep, doneAt }) =>
        found && doneAt ? [{ labels: { sweep }, value: ageOf(doneAt, found.at) }] : [],
      );
    },
    ["sweep"],
  );
  gauge(
    "alarm",
    "Alarms of docs/operations.md: 0 green, 1 yellow, 2 red",
    async () => {
      const found = await facts();
      const height = { green: 0, yellow: 1, red: 2 };
      return found ? judge(found).map(({ key, light }) => ({ labels: { alarm: key }, value: height[light] })) : [];
    },
    ["alarm"],
  );
  gauge(
    "database_connections",
    "Connections of this process, and who waits for one or for a turn at a transaction",
    () => Object.entries(databaseFigures()).map(([state, value]) => ({ labels: { state }, value })),
    ["state"],
  );
}
