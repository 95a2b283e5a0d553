import { performance } from "node:perf_hooks";

export type Figures = { perSecond: number; p50: number; p95: number; p99: number; errors: number; n: number };

/** Closed loop: `connections` callers, each calling again when answered, for `seconds`, after a short warm-up. */
export async function measure(
  call: () => Promise<unknown>,
  options: { connections: number; seconds: number; most?: number },
): Promise<Figures> {
  const { connections, seconds, most = Number.POSITIVE_INFINITY } = options;
  for (let i = 0; i < Math.min(10, most / 4); i += 1) await call().catch(() => undefined);
  const times: number[] = [];
  let errors = 0;
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
      } catch {
        errors += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  const elapsed = (performance.now() - begin) / 1_000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / elapsed, p50: at(0.5), p95: at(0.95), p99: at(0.99), errors, n: times.length };
}
