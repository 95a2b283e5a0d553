import { mintSystemActor } from "@/lib/platform/auth";
import { closeDb, inTransaction } from "@/lib/platform/db";
import { appendToLedger } from "@/lib/platform/ledger";

/** Appends `n` (argument 1) events to chains of their own, so many commands at a time (argument 2), as the product does it. */
const [n = 0, callers = 1] = process.argv.slice(2, 4).map(Number);
const actor = mintSystemActor("bench");
let next = 0;
const one = (i: number) =>
  inTransaction("bench/append-ledger", (tx) =>
    appendToLedger(tx, { actor, subject: { type: "job", id: `bench-${process.pid}-${i}` }, event: "bench.appended" }),
  );
// Warm like a process that has been running: the first hundreds of calls are compiled meanwhile.
for (let i = 0; i < 500; i += 1) await one(-1 - i);
const begin = performance.now();
await Promise.all(
  Array.from({ length: callers }, async () => {
    while (next < n) {
      next += 1;
      await one(next);
    }
  }),
);
process.stdout.write(JSON.stringify({ perSecond: n / ((performance.now() - begin) / 1_000) }));
await closeDb();
