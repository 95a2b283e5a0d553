import { AsyncLocalStorage } from "node:async_hooks";
import { instantFrom } from "./day";
import { now, setClockSource } from "./now";

/** Server only: everything `fn` starts, however asynchronous, lives at one instant. Seeds and tests tell stories with it. */
const store = new AsyncLocalStorage<Date>();
setClockSource(() => {
  const instant = store.getStore();
  return instant && new Date(instant);
});

/**
 * Runs `fn` with `now()` standing still at `instant` (a Date, a day = 00:00 in Asia/Shanghai, or an ISO instant).
 * Calls nest; what runs outside keeps the machine's time. Throws RangeError for a date that does not exist.
 */
export function withClock<T>(instant: Date | string, fn: () => T): T {
  return store.run(instantFrom(instant), fn);
}

export { now };
