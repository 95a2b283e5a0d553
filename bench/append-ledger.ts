import { mintSystemActor } from "@/lib/platform/auth";
import { closeDb, inTransaction } from "@/lib/platform/db";
import { appendToLedger } from "@/lib/platform/ledger";

/** Appends `n` (argument 1) events to chains of their own, ten commands at a time, as a process of the product does it. */
const n = Number(process.argv[2]);
const actor = mintSystemActor("bench");
let next = 0;
const one = (i: number) =>
  inTransaction((tx) =>
    appendToLedger(tx, { actor, subject: { type: "job", id: `bench-${process.pid}-${i}` }, event: "bench.appended" }),
  );
for (let i = 0; i < 20; i += 1) await one(-1 - i);
const begin = performance.now();
await Promise.all(
  Array.from({ length: 10 }, async () => {
    while (next < n) {
      next += 1;
      await one(next);
    }
  }),
);
process.stdout.write(JSON.stringify({ perSecond: n / ((performance.now() - begin) / 1_000) }));
await closeDb();
