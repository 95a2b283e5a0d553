import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** Cores busy on average (1 is one core), and the most memory held at once in megabytes. */
export type Usage = { cores: number; peakMb: number };

/** Clock ticks a second in /proc on every Linux that Node runs on. */
const ticks = 100;
const read = (file: string) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

type Stat = { pid: number; parent: number; cpu: number; ofDead: number };

function stats(): Stat[] {
  return readdirSync("/proc").flatMap((name) => {
    const text = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : "";
    // The name in parentheses may hold anything; what follows it is numbers.
    const rest = text
      .slice(text.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    if (rest.length < 15) return [];
    const [parent = 0, user = 0, system = 0, deadUser = 0, deadSystem = 0] = [1, 11, 12, 13, 14].map((i) => rest[i]);
    return [{ pid: Number(name), parent, cpu: user + system, ofDead: deadUser + deadSystem }];
  });
}

/** A process and all it has started, except what is watched by itself: the worker is a child of who calls. */
function family(all: readonly Stat[], root: number, apart: readonly number[]): Stat[] {
  const own = all.filter(({ pid }) => pid === root);
  for (let i = 0; i < own.length; i += 1)
    own.push(...all.filter(({ pid, parent }) => parent === own[i]?.pid && !apart.includes(pid)));
  return own;
}

const residentMb = (pid: number) => Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1_024;
/** Shared buffers count once for all of PostgreSQL: only what a process has of its own is added up. */
const ownMb = (pid: number) => Number(/RssAnon:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1_024;

/** The process that listens on a port of this machine. */
export function processOnPort(port: number): number {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  const sockets = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) =>
    read(file)
      .split("\n")
      .map((line) => line.trim().split(/\s+/))
      .filter((cells) => cells[1]?.endsWith(`:${hex}`) && cells[3] === "0A")
      .map((cells) => `socket:[${cells[9]}]`),
  );
  const found = stats().find(({ pid }) => holdsSocket(pid, sockets));
  if (!found) throw new Error(`nothing listens on port ${port}`);
  return found.pid;
}

function holdsSocket(pid: number, sockets: readonly string[]): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => sockets.includes(readlinkSync(`/proc/${pid}/fd/${fd}`)));
  } catch {
    return false;
  }
}

/** Processor time of families so far, in seconds; processes that ended meanwhile count with their parent. */
function cpuOf(all: readonly Stat[], pids: readonly number[], apart: readonly number[]): number {
  return pids.flatMap((pid) => family(all, pid, apart)).reduce((sum, one) => sum + one.cpu + one.ofDead, 0) / ticks;
}

/** Megabytes that processes and what they started hold together, without those `apart`. */
export function memoryOf(pids: readonly number[], apart: readonly number[] = [], all = stats()): number {
  const held = (one: Stat, i: number) => (i === 0 ? residentMb(one.pid) : ownMb(one.pid));
  return pids.flatMap((pid) => family(all, pid, apart).map(held)).reduce((sum, mb) => sum + mb, 0);
}

/** Watches processes and what they start while `work` runs. */
export async function watchUsage<T, N extends string>(
  watched: Record<N, readonly number[]>,
  work: () => Promise<T>,
): Promise<{ answer: T; usage: Record<N, Usage> }> {
  const names = Object.keys(watched) as N[];
  const apart = names.flatMap((name) => watched[name]);
  const peaks = new Map<N, number>();
  // One look round for all of them, and not often: the watcher runs on the processors it watches.
  const look = () => {
    const all = stats();
    for (const name of names) peaks.set(name, Math.max(peaks.get(name) ?? 0, memoryOf(watched[name], apart, all)));
  };
  const before = stats();
  const begun = performance.now();
  look();
  const timer = setInterval(look, 500);
  const answer = await work().finally(() => clearInterval(timer));
  const seconds = (performance.now() - begun) / 1_000;
  look();
  const after = stats();
  const usage = Object.fromEntries(
    names.map((name) => [
      name,
      {
        cores: (cpuOf(after, watched[name], apart) - cpuOf(before, watched[name], apart)) / seconds,
        peakMb: peaks.get(name) ?? 0,
      },
    ]),
  ) as Record<N, Usage>;
  return { answer, usage };
}
