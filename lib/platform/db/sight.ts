import { AsyncLocalStorage } from "node:async_hooks";
import type { Position } from "./position";
import type { Replica } from "./replica";

/** What one request must see, and what it has written: from where it may read follows from that. */
export type Sight = {
  /** It must see everything up to here; null: only the primary is good enough. */
  readonly seen: Position | null;
  /** Up to where it has written itself; whoever asked has to be told. */
  wrote: Position | null;
  /** Hears of it at once. */
  onWrote?: (wrote: Position) => void;
  /** The database could not be reached for it. */
  away: boolean;
  /** Where it reads, chosen at the first read: one request looks at one state of things. */
  reads?: Replica | "primary";
};

type Here = { sight: Sight; pinned: boolean };

/** One per process: the open API and the bundle of the pages load this module each for itself. */
const holder = globalThis as typeof globalThis & { tongbanSight?: AsyncLocalStorage<Here> };
holder.tongbanSight ??= new AsyncLocalStorage<Here>();
const sights = holder.tongbanSight;

export const aSight = (seen: Position | null): Sight => ({ seen, wrote: null, away: false });

/** Notes up to where a request has written. */
export function wroteUpTo(sight: Sight, position: Position): void {
  sight.wrote = position;
  sight.onWrote?.(position);
}

/** Runs the work of one request; outside of it everything is read from the primary (jobs, scripts, kept pages). */
export const withSight = <T>(sight: Sight, work: () => T): T => sights.run({ sight, pinned: false }, work);

/**
 * Runs what must be as new as can be, or what more than one person will be told of (copies that a process keeps): it reads
 * from the primary, whoever asks.
 */
export function onPrimary<T>(work: () => T): T {
  const here = sights.getStore();
  return here && !here.pinned ? sights.run({ ...here, pinned: true }, work) : work();
}

/** The request that is worked for here, if it may read elsewhere than from the primary. */
export function freeSight(): Sight | undefined {
  const here = sights.getStore();
  return here && !here.pinned && here.sight.seen !== null && here.sight.wrote === null ? here.sight : undefined;
}

/** The request that is worked for here, if any. */
export const currentSight = (): Sight | undefined => sights.getStore()?.sight;
