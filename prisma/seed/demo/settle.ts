import { orderParcelJob, sendMessageJob } from "@/lib/exchange";
import { withClock } from "@/lib/platform/clock/with-clock";
import { runJobsNow, runSweepsNow } from "@/lib/platform/jobs";
import { allJobs, allSweeps } from "@/lib/worker/registry";

/** Sweeps and jobs that ask nobody outside: the seed runs before the sandbox does; the worker sends what waits. */
const ourOwn = new Set([
  "deemed-acceptance",
  "expired-time",
  "light-scan",
  "unmade-paper",
  "unsigned-licence",
  "unclosed-decision",
]);
const outside = new Set<string>([sendMessageJob.name, orderParcelJob.name]);
const atHome = allJobs.filter((job) => !outside.has(job.name));

/** Consequences and clocks as they would have run at that moment (local, "2026-11-02T20:00"); now without one. */
export async function settle(instant?: string): Promise<void> {
  const work = async () => {
    await runJobsNow(atHome);
    await runSweepsNow(allSweeps.filter((sweep) => ourOwn.has(sweep.name)));
    await runJobsNow(atHome);
  };
  await (instant ? withClock(`${instant}:00+08:00`, work) : work());
}
