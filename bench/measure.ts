import { performance } from "node:perf_hooks";

/** Milliseconds and calls per second. */
export type Figures = { perSecond: number; p50: number; p95: number; p99: number; errors: number; n: number };

/** How long, how many at once; `most`: how often the call can be made at all (commands use up a prepared case each). */
export type Load = { connections: number; seconds: number; most?: number };

async function drive(call: () => Promise<unknown>, { connections, seconds, most = Number.POSITIVE_INFINITY }: Load) {
  const times: number[] = [];
  const failures: unknown[] = [];
  let started = 0;
  const begin = performance.now();
  const end = begin + seconds * 1_000;
  const caller = async () => {
    while (performance.now() < end && started < most) {
      started += 1;
      const at = performance.now();
      try {
        await call();
        times.push(performance.now() - at);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  return { times, failures, elapsed: (performance.now() - begin) / 1_000 };
}

/**
 * Closed loop: `connections` callers, each calling again when answered. Everything that is measured is warmed up alike: the
 * same callers for a fifth of the time or of the calls, uncounted.
 */
export async function measure(call: () => Promise<unknown>, load: Load): Promise<Figures> {
  const { seconds, most } = load;
  const warm = most === undefined ? undefined : Math.floor(most / 5);
  await drive(call, { ...load, seconds: seconds / 5, ...(warm === undefined ? {} : { most: warm }) });
  const { times, failures, elapsed } = await drive(call, {
    ...load,
    ...(most === undefined || warm === undefined ? {} : { most: most - warm, seconds: 600 }),
  });
  if (failures.length > 0) process.stderr.write(`    ${failures.length} failed, the first: ${String(failures[0])}\n`);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    perSecond: times.length / elapsed,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    errors: failures.length,
    n: times.length,
  };
}
