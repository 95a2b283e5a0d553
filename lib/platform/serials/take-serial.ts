import { Prisma, type Tx } from "../db";

/**
 * The next number of a named series (1, 2, 3 …), taken under the row's lock: no gap when the transaction commits. Whoever
 * else wants one of this series waits until then: not for what many do at once (see `takeSerialApart`).
 */
export async function takeSerial(tx: Tx, name: string): Promise<number> {
  const [row] = await tx.bare.rows<{ last: number }>(Prisma.sql`
    insert into serial (name, last) values (${name}, 1)
    on conflict (name) do update set last = serial.last + 1 returning last`);
  if (!row) throw new Error("serial was not returned");
  return row.last;
}
