import { performance } from "node:perf_hooks";

/** Milliseconds and calls per second; `errors`: calls not answered as they should be, by what came instead. */
export type Figures = {
  perSecond: number;
  p50: number;
  p95: number;
  p99: number;
  n: number;
  errors: number;
  refusals: Record<string, number>;
};

/** How many at once, for how long; `most`: how often the call can be made at all (commands use up a prepared case each). */
export type Load = { connections: number; seconds: number; most?: number };

async function drive(call: () => Promise<unknown>, { connections, seconds, most = Number.POSITIVE_INFINITY }: Load) {
  const times: number[] = [];
  const refusals: Record<string, number> = {};
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
        const what = error instanceof Error ? error.message.slice(0, 160) : String(error);
        refusals[what] = (refusals[what] ?? 0) + 1;
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, caller));
  return { times, refusals, elapsed: (performance.now() - begin) / 1_000 };
}

/** What those times and refusals amount to. `seconds`: how long they took altogether. */
export function figuresOf(times: number[], refusals: Record<string, number>, seconds: number): Figures {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    perSecond: times.length / seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    n: times.length,
    errors: Object.values(refusals).reduce((sum, n) => sum + n, 0),
    refusals,
  };
}

/** Closed loop: `connections` callers, each calling again when answered. */
export async function measure(call: () => Promise<unknown>, load: Load): Promise<Figures> {
  const { times, refusals, elapsed } = await drive(call, load);
  return figuresOf(times, refusals, elapsed);
}
