import { Caller } from "./caller";
import { type Inspected, LiveHeap } from "./live-heap";
import { measure } from "./measure";
import { type Bench, oneOf } from "./measure-operation";
import type { Act } from "./mix";
import { memoryOf } from "./usage";

/** Megabytes at a moment, seconds since the beginning, by process. */
type Sample = { at: number; mb: Record<string, number> };

/** Memory of the processes while a mixed load runs. */
export type Soak = {
  seconds: number;
  connections: number;
  perSecond: number;
  errors: number;
  /** What they have of the machine. */
  samples: Sample[];
  /** What they still hold after a whole collection. */
  kept: Sample[];
  /** Megabytes a minute that the floor of `kept` rises by in the second half, with the error of that. */
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

/**
 * Flat: over an hour it would not grow by a twentieth of what it holds, or the slope does not stand out of its error. Judged by
 * the least of each tenth of the run: what calls under way hold comes and goes, what is never let go raises the floor.
 */
export function judge(kept: readonly Sample[], name: string, seconds: number): Soak["slopes"][string] {
  const tenths = Array.from({ length: 10 }, (_, i) =>
    kept.filter(({ at }) => Math.min(9, Math.floor((at * 10) / seconds)) === i).map(({ mb }) => mb[name] ?? 0),
  );
  const floors = tenths.flatMap((held, i) =>
    held.length > 0 ? [{ x: (i * seconds) / 600, y: Math.min(...held) }] : [],
  );
  const points = floors.slice(Math.floor(floors.length / 2));
  const { slope, error } = slopeOf(points);
  const held = points.at(-1)?.y ?? 0;
  return { perMinute: slope, error, flat: slope < 2 * error || slope * 60 < held / 20 };
}

/** The mixed load of a morning, commands among it, for `soak` seconds, as many at once as the first level says. */
export async function soak({ setting, pids }: Bench, worker: Inspected, nextAct: () => Act): Promise<Soak> {
  const connections = setting.connections[0] ?? 50;
  const caller = new Caller(connections);
  const webs = pids.web.map((pid, i) => ({ pid, port: setting.inspectors[i] ?? 0 }));
  const heaps = { web: await LiveHeap.open(webs), worker: await LiveHeap.open([worker]) };
  const [samples, kept]: [Sample[], Sample[]] = [[], []];
  const begun = performance.now();
  const at = () => (performance.now() - begun) / 1_000;
  const look = () =>
    samples.push({
      at: at(),
      mb: {
        web: memoryOf(pids.web),
        worker: memoryOf([worker.pid]),
        "load generator": memoryOf(pids.generator, [worker.pid]),
      },
    });
  const collect = async () => {
    const [web, ofWorker] = await Promise.all([heaps.web.megabytes(), heaps.worker.megabytes()]);
    kept.push({ at: at(), mb: { web, worker: ofWorker } });
  };
  const timer = setInterval(look, 2_000);
  const collections: Promise<void>[] = [];
  const collecting = setInterval(() => collections.push(collect()), Math.min(20, setting.soak / 8) * 1_000);
  let n = 0;
  const call = () => {
    n += 1;
    return caller.pass(oneOf(setting.webs, n), nextAct().call);
  };
  const figures = await measure(call, { connections, seconds: setting.soak });
  clearInterval(timer);
  clearInterval(collecting);
  look();
  await Promise.all(collections);
  for (const heap of Object.values(heaps)) heap.close();
  caller.end();
  return {
    seconds: setting.soak,
    connections,
    perSecond: figures.perSecond,
    errors: figures.errors,
    samples,
    kept,
    slopes: Object.fromEntries(Object.keys(kept[0]?.mb ?? {}).map((name) => [name, judge(kept, name, setting.soak)])),
  };
}
