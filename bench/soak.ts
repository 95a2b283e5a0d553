import { Caller } from "./caller";
import { measure } from "./measure";
import { type Bench, oneOf } from "./measure-operation";
import type { Act } from "./mix";
import { memoryOf } from "./usage";

/** Memory of the processes while a mixed load runs. `slope`: megabytes a minute in the second half, with its error. */
export type Soak = {
  seconds: number;
  connections: number;
  perSecond: number;
  errors: number;
  /** Seconds since the beginning, and megabytes by process. */
  samples: { at: number; mb: Record<string, number> }[];
  slopes: Record<string, { perMinute: number; error: number; flat: boolean }>;
};

/** The least-squares slope of the values over their times, and its standard error. */
export function slopeOf(points: readonly { x: number; y: number }[]): { slope: number; error: number } {
  const n = points.length;
  const mean = (of: (point: { x: number; y: number }) => number) => points.reduce((sum, one) => sum + of(one), 0) / n;
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  const sxx = points.reduce((sum, { x }) => sum + (x - mx) ** 2, 0);
  const slope = points.reduce((sum, { x, y }) => sum + (x - mx) * (y - my), 0) / sxx;
  const rest = points.reduce((sum, { x, y }) => sum + (y - my - slope * (x - mx)) ** 2, 0);
  return { slope, error: Math.sqrt(rest / (n - 2) / sxx) };
}

/** Flat: over an hour it would not grow by a twentieth of what it holds, or the slope does not stand out of its error. */
function judge(samples: Soak["samples"], name: string): Soak["slopes"][string] {
  const half = samples.slice(Math.floor(samples.length / 2));
  const points = half.map(({ at, mb }) => ({ x: at / 60, y: mb[name] ?? 0 }));
  const { slope, error } = slopeOf(points);
  const held = points.at(-1)?.y ?? 0;
  return { perMinute: slope, error, flat: slope < 2 * error || slope * 60 < held / 20 };
}

/** The mixed load of a morning, commands among it, for `soak` seconds, as many at once as the first level says. */
export async function soak({ setting, pids }: Bench, worker: number, nextAct: () => Act): Promise<Soak> {
  const connections = setting.connections[0] ?? 50;
  const caller = new Caller(connections);
  const samples: Soak["samples"] = [];
  const begun = performance.now();
  const look = () =>
    samples.push({
      at: (performance.now() - begun) / 1_000,
      mb: { web: memoryOf(pids.web), worker: memoryOf([worker]), "load generator": memoryOf(pids.generator) },
    });
  const timer = setInterval(look, 2_000);
  let n = 0;
  const call = () => {
    n += 1;
    return caller.pass(oneOf(setting.webs, n), nextAct().call);
  };
  const figures = await measure(call, {
    connections,
    seconds: setting.soak,
  });
  clearInterval(timer);
  look();
  caller.end();
  return {
    seconds: setting.soak,
    connections,
    perSecond: figures.perSecond,
    errors: figures.errors,
    samples,
    slopes: Object.fromEntries(Object.keys(samples[0]?.mb ?? {}).map((name) => [name, judge(samples, name)])),
  };
}
