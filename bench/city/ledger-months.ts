import type { Client } from "pg";
import { addDays, type Day } from "@/lib/platform/clock";

const nextMonth = (month: Day): Day => `${addDays(month, 32).slice(0, 7)}-01`;

/** Month partitions of the ledger from one day to another, as the sweep makes them ahead; events that lie in the default
 *  partition move into theirs. */
export async function makeLedgerMonths(client: Client, from: Day, to: Day): Promise<void> {
  await client.query("begin");
  await client.query("create temp table moved on commit drop as select * from ledger_event_default");
  await client.query("truncate ledger_event_default");
  for (let month = `${from.slice(0, 7)}-01`; month <= to; month = nextMonth(month))
    await client.query(
      `create table if not exists "ledger_event_${month.slice(0, 7).replace("-", "_")}" partition of ledger_event
       for values from ('${month}T00:00:00+08:00') to ('${nextMonth(month)}T00:00:00+08:00')`,
    );
  await client.query("insert into ledger_event select * from moved");
  await client.query("commit");
}
