import { mintSystemActor } from "../auth";
import { db } from "../db";
import type { Job, Sweep } from "./define";

/**
 * Runs every consequence that waits, in this process, until nothing is left: for the seed of the demo city, which lives
 * under a set clock and cannot wait for a worker. Marks the rows relayed like the worker does.
 */
export async function runJobsNow(jobs: readonly Job[]): Promise<number> {
  let done = 0;
  for (;;) {
    const rows = await db().outbox.findMany({ where: { relayedAt: null }, orderBy: { id: "asc" }, take: 200 });
    if (rows.length === 0) return done;
    for (const row of rows) {
      for (const job of jobs.filter((one) => one.on.includes(row.event)))
        await job.handle(
          { ...(row.payload as Record<string, unknown>), event: row.event, outboxId: String(row.id) },
          mintSystemActor(job.name),
        );
      await db().outbox.update({ where: { id: row.id }, data: { relayedAt: row.createdAt } });
      done += 1;
    }
  }
}

/** Runs sweeps once, in this process. */
export async function runSweepsNow(sweeps: readonly Sweep[]): Promise<number> {
  let done = 0;
  for (const sweep of sweeps) done += await sweep.handle(mintSystemActor(sweep.name));
  return done;
}
