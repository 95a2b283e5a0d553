import { Client } from "pg";
import { PgBoss } from "pg-boss";
import { mintSystemActor } from "../auth";
import { env } from "../env";
import type { Job, Sweep } from "./define";
import { relayOutbox } from "./relay";

export const deadLetters = "dead-letters";
/** A worker that says nothing for this long is dead, and what it held is taken by another. */
const heartbeatSeconds = 15;
const sweepQueue = (sweep: Sweep) => `sweep-${sweep.name}`;

/** Structured lines without personal data: job names, counts, error classes. */
function log(level: "info" | "error", what: string, facts: Record<string, unknown> = {}): void {
  process.stdout.write(`${JSON.stringify({ level, what, role: "worker", ...facts })}\n`);
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
    await boss.work<Record<string, unknown>>(
      job.name,
      // While there is work the next job follows at once; the pause is for an empty queue. Otherwise a backlog, after a crash
      // or at half past eight, would be worked off at two jobs a second however fast the machine is.
      { pollingIntervalSeconds: 0.5, batchSize: 1, burstWhenBatchFull: true },
      async ([work]) => {
        if (work) await job.handle(work.data, mintSystemActor(job.name));
      },
    );
  }
}

async function registerSweeps(boss: PgBoss, sweeps: readonly Sweep[]): Promise<void> {
  for (const sweep of sweeps) {
    await boss.createQueue(sweepQueue(sweep), { retryLimit: 0, policy: "singleton", heartbeatSeconds });
    await boss.work(sweepQueue(sweep), { pollingIntervalSeconds: 1 }, async () => {
      const done = await sweep.handle(mintSystemActor(sweep.name));
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
  boss.on("error", (error) => log("error", "boss", { error: error.name, message: error.message }));
  await boss.start();
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
      .catch((error: Error) => log("error", "relay", { error: error.name, message: error.message }))
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
