import { setPriority } from "node:os";
import { closeDb } from "@/lib/platform/db";
import { EnvironmentError, env } from "@/lib/platform/env";
import { cityGauges, openOperationsPort } from "@/lib/platform/health";
import { startWorker } from "@/lib/platform/jobs";
import { setRole } from "@/lib/platform/log";
import { meterProcess } from "@/lib/platform/metrics";
import { watchRelease } from "@/lib/platform/release/watch";
import { startTraces } from "@/lib/platform/trace/start";
import { allJobs, allSweeps } from "./registry";

/** The background process: every domain's jobs and sweeps. It may run many times; PostgreSQL gives each piece of work to one. */
async function main(): Promise<void> {
  // On one machine the people at their screens come first; papers and messages follow, within the minute they are promised.
  setPriority(env().WORKER_NICE);
  const endTraces = startTraces("worker", process.env);
  meterProcess();
  cityGauges();
  if (process.env.NODE_ENV === "production") watchRelease(process.cwd(), process.env.TONGBAN_DIST || ".next");
  const port = await openOperationsPort(process.env);
  const worker = await startWorker(allJobs, allSweeps);
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    // What a job has begun is repeatable: it may be cut off, so the process never outlives its time.
    setTimeout(() => process.exit(0), 1_900).unref();
    void worker
      .stop()
      .then(() => Promise.all([closeDb(), endTraces?.(), port?.close()]))
      .finally(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

setRole("worker");
main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof EnvironmentError ? error.message : String(error)}\n`);
  process.exit(1);
});
