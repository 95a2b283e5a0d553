import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import product from "@/package.json";

/** From a look-up in memory to the longest that anybody waits, in seconds. */
const seconds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

function makeMeters() {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  const counter = <L extends string>(name: string, help: string, labelNames: L[] = []) =>
    new Counter({ name: `tongban_${name}`, help, labelNames, registers });
  const histogram = <L extends string>(name: string, help: string, labelNames: L[], buckets = seconds) =>
    new Histogram({ name: `tongban_${name}`, help, labelNames, buckets, registers });
  return {
    registry,
    requests: counter("http_requests_total", "Requests answered, by route pattern, status class and lane", [
      "method",
      "route",
      "status",
      "lane",
    ]),
    requestSeconds: histogram("http_request_seconds", "From the head of a request to the end of its answer", ["route"]),
    turnedAway: counter("turned_away_total", "Requests refused before anybody worked for them, by reason", ["reason"]),
    pageCache: counter("page_cache_total", "Public pages asked for, by what became of it", ["result"]),
    commands: counter("commands_total", "Commands by name and outcome: ok, the code of the refusal, or error", [
      "command",
      "outcome",
    ]),
    commandSeconds: histogram("command_seconds", "A command with its turn, its transaction and its second try", [
      "command",
    ]),
    reads: counter(
      "reads_total",
      "Requests that only look, by where they read; statements that a replica failed to answer",
      ["from"],
    ),
    jobs: counter("jobs_total", "Jobs and sweeps by name and outcome", ["job", "outcome"]),
    jobSeconds: histogram("job_seconds", "One run of a job or a sweep", ["job"]),
    outside: counter("outside_calls_total", "Calls to outside systems by operation and outcome", [
      "system",
      "operation",
      "outcome",
    ]),
    outsideSeconds: histogram("outside_call_seconds", "A call to an outside system with its repetitions", ["system"]),
  };
}

export type Meters = ReturnType<typeof makeMeters>;

/** One set per process, however often a bundler loads this module. */
const holder = globalThis as typeof globalThis & { tongbanMeters?: Meters; tongbanMetersOfProcess?: boolean };

/** What this process counts. */
export function meters(): Meters {
  holder.tongbanMeters ??= makeMeters();
  return holder.tongbanMeters;
}

/** Adds what Node knows of itself: memory, processor, event loop, collector. Once per process. */
export function meterProcess(): void {
  if (holder.tongbanMetersOfProcess) return;
  holder.tongbanMetersOfProcess = true;
  collectDefaultMetrics({ register: meters().registry });
  gauge("release", "The release that this process runs", () => [{ labels: { version: product.version }, value: 1 }], [
    "version",
  ]);
}

/** A figure that is read when somebody scrapes. `read` answers undefined when it is not known now: then it is left out. */
export function gauge<L extends string>(
  name: string,
  help: string,
  read: () => Promise<GaugeValue<L>[] | number | undefined> | GaugeValue<L>[] | number | undefined,
  labelNames: L[] = [],
): void {
  const { registry } = meters();
  registry.removeSingleMetric(`tongban_${name}`);
  new Gauge({
    name: `tongban_${name}`,
    help,
    labelNames,
    registers: [registry],
    async collect() {
      this.reset();
      const value = await read();
      if (typeof value === "number") this.set(value);
      // A gauge without labels is 0 after a reset; what is not known must not be said.
      else if (value === undefined) this.remove();
      else for (const { labels, value: one } of value) this.set(labels, one);
    },
  });
}

export type GaugeValue<L extends string> = { labels: Record<L, string>; value: number };
