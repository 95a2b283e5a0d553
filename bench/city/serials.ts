import type { Client } from "pg";

/** Serials as the product takes them, kept here while cases are planned. */
export class Serials {
  constructor(readonly last: Map<string, number>) {}

  /** The first of `n` numbers in a row. */
  take(name: string, n: number): number {
    const before = this.last.get(name) ?? 0;
    this.last.set(name, before + n);
    return before + 1;
  }
}

export async function readSerials(client: Client): Promise<Serials> {
  const { rows } = await client.query<{ name: string; last: number }>("select name, last from serial");
  return new Serials(new Map(rows.map((row) => [row.name, row.last])));
}

/** Writes back what was taken; a serial never goes down. */
export async function saveSerials(client: Client, { last }: Serials): Promise<void> {
  await client.query(
    `insert into serial (name, last) select * from unnest($1::text[], $2::int[])
     on conflict (name) do update set last = greatest(serial.last, excluded.last)`,
    [[...last.keys()], [...last.values()]],
  );
}
