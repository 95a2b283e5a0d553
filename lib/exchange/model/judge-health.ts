import type { Light } from "@/lib/platform/clock";

const minute = 60_000;

/** The light of something that should be done at once and waits since a moment: 2 minutes are slow, 10 are too much. */
export function lightOfWait(since: Date | null, now: Date): Light {
  if (!since) return "green";
  const waited = now.getTime() - since.getTime();
  return waited > 10 * minute ? "red" : waited > 2 * minute ? "yellow" : "green";
}

/** The light of something that is done every minute: never done is as bad as long ago. */
export const lightOfPulse = (last: Date | null, now: Date): Light => (last ? lightOfWait(last, now) : "red");

/** A database answers in milliseconds; half a second is slow. */
export const lightOfAnswer = (ms: number): Light => (ms > 2_000 ? "red" : ms > 500 ? "yellow" : "green");

/** A sweep that failed since it was last done is broken now; one that is merely late says so by its pulse. */
export function lightOfSweep(sweep: { doneAt: Date | null; failedAt: Date | null }, now: Date): Light {
  const broken = sweep.failedAt !== null && (sweep.doneAt === null || sweep.failedAt > sweep.doneAt);
  return broken ? "red" : lightOfPulse(sweep.doneAt, now);
}
