import { AsyncLocalStorage } from "node:async_hooks";
import { instantFrom, instantOfMillis } from "./day";
import { setClockSource } from "./now";

/** One per process, however often a bundler loads this module: a second one would silence the first. */
const slot = globalThis as typeof globalThis & { [key: symbol]: AsyncLocalStorage<number> | undefined };
const key = Symbol.for("tongban.clock.set");
const store = slot[key] ?? new AsyncLocalStorage<number>();
slot[key] = store;
setClockSource(() => {
  const millis = store.getStore();
  return millis === undefined ? undefined : instantOfMillis(millis);
});

/**
 * Runs `fn` with `now()` standing still at `instant` (a Date, a day = 00:00 in Asia/Shanghai, or an ISO instant),
 * for everything `fn` starts, however asynchronous. Calls nest; what runs outside keeps the machine's time. Server
 * only: seeds and tests tell their stories with it. Throws RangeError for a date that does not exist.
 */
export function withClock<T>(instant: Date | string, fn: () => T): T {
  return store.run(instantFrom(instant).getTime(), fn);
}
