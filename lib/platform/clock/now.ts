import { type Day, dayOf } from "./day";

/**
 * The one place that reads the machine's time. A source can be put in front of it (`with-clock.ts`, server only);
 * the slot is global because a bundler may load this module more than once in one process.
 */
const slot = globalThis as typeof globalThis & { [key: symbol]: (() => Date | undefined) | undefined };
const key = Symbol.for("tongban.clock.source");

/** Puts a source in front of the machine's clock; it answers undefined when it has nothing to say. */
export function setClockSource(source: () => Date | undefined): void {
  slot[key] = source;
}

/** The present instant: the one set by `withClock`, else the machine's. */
export function now(): Date {
  return slot[key]?.() ?? new Date();
}

/** The present day in Asia/Shanghai. */
export function today(): Day {
  return dayOf(now());
}
