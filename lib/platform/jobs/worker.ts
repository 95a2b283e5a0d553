import { Client } from "pg";
import { PgBoss } from "pg-boss";
import { mintSystemActor } from "../auth";
import { env } from "../env";
import { errorFacts, log } from "../log";
import { watchJob } from "../metrics/watch";
import type { Job, Sweep } from "./define";
import { indexDeadJobs } from "./queues";
import { relayOutbox } from "./relay";

export const deadLetters = "dead-letters";
/** A worker that says nothing for this long is dead, and what it held is taken by another. */
const heartbeatSeconds = 15;
/** What a sweep did is looked up every few seconds (worker-health.ts): two hours of it are enough, in seconds. */
const sweepsKept = 7_200;
const sweepQueue = (sweep: Sweep) => `sweep-${sweep.name}`;

/** What a job was given: ids and codes of its event, the outbox row it came from, and the trace it goes on from. */
function readWork({ trace, ...payload }: Record<string, unknown>) {
  return {
    payload,
    from: typeof trace === "string" ? trace : undefined,
    outboxId: typeof payload.outboxId === "string" ? payload.outboxId : undefined,
  };
}

async function registerJobs(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  await boss.createQueue(deadLetters);
  for (const job of jobs) {
    await boss.createQueue(job.name, {
      retryLimit: job.retryLimit ?? 5,
      retryDelay: 2,
      retryBackoff: true,
      deadLetter: deadLetters,
      heartbeatSeconds,
    });
    for (let n = 0; n < (job.atOnce ?? 1); n++) await workOff(boss, job);
  }
}

/**
 * One who takes jobs from a queue, one after the other. While there is work the next follows at once; the pause is for an
 * empty queue. Otherwise a backlog, after a crash or at half past eight, would be worked off at two jobs a second however
 * fast the machine is. (The queue's own `burstWhenBatchFull` does nothing where jobs are taken one by one.)
 */
async function workOff(boss: PgBoss, job: Job): Promise<void> {
  let own = "";
  own = await boss.work<Record<string, unknown>>(
    job.name,
    { pollingIntervalSeconds: 0.5, batchSize: 1 },
    async ([work]) => {
      if (!work) return;
      boss.notifyWorker(own);
      const { payload, ...cause } = readWork(work.data);
      await watchJob(job.name, () => job.handle(payload, mintSystemActor(job.name)), cause).catch((error: unknown) => {
        log("warn", "job-failed", { job: job.name, ...errorFacts(error) });
        throw error;
      });
    },
  );
}

async function registerSweeps(boss: PgBoss, sweeps: readonly Sweep[]): Promise<void> {
  for (const sweep of sweeps) {
    await boss.createQueue(sweepQueue(sweep), { retryLimit: 0, policy: "singleton", heartbeatSeconds });
    await boss.updateQueue(sweepQueue(sweep), { deleteAfterSeconds: sweepsKept });
    await boss.work(sweepQueue(sweep), { pollingIntervalSeconds: 1 }, async () => {
      const done = await watchJob(sweepQueue(sweep), () => sweep.handle(mintSystemActor(sweep.name))).catch(
        (error: unknown) => {
          log("error", "sweep-failed", { sweep: sweep.name, ...errorFacts(error) });
          throw error;
        },
      );
      if (done > 0) log("info", "sweep", { sweep: sweep.name, done });
    });
    await boss.schedule(sweepQueue(sweep), "* * * * *", {}, { tz: "Asia/Shanghai" });
    await boss.send(sweepQueue(sweep), {});
  }
}

/** Starts the background process: jobs, sweeps and the outbox relay (woken by NOTIFY, and every two seconds anyway). */
export async function startWorker(jobs: readonly Job[], sweeps: readonly Sweep[]): Promise<{ stop(): Promise<void> }> {
  const connectionString = env().DATABASE_URL;
  const boss = new PgBoss({ connectionString, max: 6, monitorIntervalSeconds: 10, superviseIntervalSeconds: 10 });
  boss.on("error", (error) => log("error", "boss", errorFacts(error)));
  await boss.start();
  await indexDeadJobs((sql) => boss.getDb().executeSql(sql, []));
  await registerJobs(boss, jobs);
  await registerSweeps(boss, sweeps);

  let stopped = false;
  let busy: Promise<void> | undefined;
  let again = false;
  const relay = (): void => {
    if (stopped) return;
    if (busy) {
      again = true;
      return;
    }
    busy = relayOutbox(boss, connectionString, jobs)
      .catch((error: Error) => log("error", "relay", errorFacts(error)))
      .then(() => {
        busy = undefined;
        if (again) {
          again = false;
          relay();
        }
      });
  };
  const timer = setInterval(relay, 2_000);

  let listener: Client | undefined;
  const listen = async (): Promise<void> => {
    if (stopped) return;
    const client = new Client({ connectionString });
    const retry = () => {
      if (listener === client) listener = undefined;
      if (!stopped) setTimeout(() => void listen(), 1_000);
    };
    client.on("notification", relay);
    client.on("error", retry);
    try {
      await client.connect();
      await client.query("listen tongban_outbox");
      listener = client;
    } catch {
      retry();
    }
  };
  await listen();
  relay();
  log("info", "started", { jobs: jobs.length, sweeps: sweeps.length });

  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await listener?.end().catch(() => undefined);
      await busy;
      await boss.stop({ graceful: true, timeout: 2_000 });
    },
  };
}
