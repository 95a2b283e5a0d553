import { addDays, addMonths, today } from "../clock";
import { db, Prisma } from "../db";
import { defineSweep } from "../jobs";
import { sealLedger } from "./seal";

/** Every minute: what was committed is sealed. */
export const sealLedgerSweep = defineSweep({ name: "seal-ledger", handle: () => sealLedger() });

const monthOf = (day: string) => `${day.slice(0, 7)}-01`;

/** Month partitions of the ledger, made three months ahead; the default partition takes what comes before they are. */
export const ledgerPartitionSweep = defineSweep({
  name: "ledger-partitions",
  async handle() {
    let made = 0;
    for (let ahead = 1; ahead <= 3; ahead += 1) {
      const from = monthOf(addMonths(monthOf(today()), ahead));
      const to = monthOf(addDays(from, 32));
      const name = `ledger_event_${from.slice(0, 7).replace("-", "_")}`;
      const [known] = await db().$queryRaw<{ n: number }[]>(
        Prisma.sql`select count(*)::int as n from pg_class where relname = ${name}`,
      );
      if (known?.n) continue;
      await db().$executeRaw(
        Prisma.raw(
          `create table if not exists "${name}" partition of ledger_event for values from ('${from}T00:00:00+08:00') to ('${to}T00:00:00+08:00')`,
        ),
      );
      made += 1;
    }
    return made;
  },
});
