import type { Light } from "@/lib/platform/clock";

const minute = 60_000;

/** The light of something that is done every minute: 3 minutes ago is late, 15 too long, never as bad as long ago. */
export function lightOfPulse(last: Date | null, now: Date): Light {
  if (!last) return "red";
  const waited = now.getTime() - last.getTime();
  return waited > 15 * minute ? "red" : waited > 3 * minute ? "yellow" : "green";
}

/** A sweep that failed since it was last done is broken now; one that is merely late says so by its pulse. */
export function lightOfSweep(sweep: { doneAt: Date | null; failedAt: Date | null }, now: Date): Light {
  const broken = sweep.failedAt !== null && (sweep.doneAt === null || sweep.failedAt > sweep.doneAt);
  return broken ? "red" : lightOfPulse(sweep.doneAt, now);
}
