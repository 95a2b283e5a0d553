import type { Pool } from "pg";

/** Commits of so many milliseconds are told to the worker at once. */
const together = 10;
let waking: NodeJS.Timeout | undefined;

/**
 * Wakes the worker's relay, beside and after the commit. A NOTIFY inside the transaction would hold one lock of the whole
 * database from there to the end of the commit: all commands of all processes would be written to the disk one after the
 * other. Where this is lost (the process ends here) the relay looks by itself within two seconds.
 */
export function wakeRelay(): void {
  waking ??= setTimeout(() => {
    waking = undefined;
    const { tongbanPool } = globalThis as typeof globalThis & { tongbanPool?: Pool };
    tongbanPool?.query("select pg_notify('tongban_outbox', '')").catch(() => undefined);
  }, together);
  waking.unref();
}
