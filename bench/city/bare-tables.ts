import { Client } from "pg";

type Thing = { table: string; drop: string; make: string };

/** Indexes and constraints of some tables, as the catalogue would make them again, and foreign keys to and from them. */
async function thingsOf(client: Client, tables: readonly string[]): Promise<{ keys: Thing[]; indexes: Thing[] }> {
  const among = "any($1::text[]::regclass[])";
  const constraints = await client.query<Thing & { kind: string }>(
    `select c.contype as kind, c.conrelid::regclass::text as table,
       format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
       format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as make
     from pg_constraint c where c.conparentid = 0
       and ((c.contype in ('p', 'u') and c.conrelid = ${among})
         or (c.contype = 'f' and (c.conrelid = ${among} or c.confrelid = ${among})))
     order by c.conname`,
    [tables],
  );
  const indexes = await client.query<Thing>(
    `select i.indrelid::regclass::text as table, format('drop index %s', i.indexrelid::regclass) as drop,
       -- Of a partitioned table it says ONLY, which would leave the partitions without.
       replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') as make
     from pg_index i where i.indrelid = ${among}
       and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u'))
     order by i.indexrelid::regclass::text`,
    [tables],
  );
  const foreign = constraints.rows.filter(({ kind }) => kind === "f");
  return { keys: foreign, indexes: [...constraints.rows.filter(({ kind }) => kind !== "f"), ...indexes.rows] };
}

/** What was taken from tables for the time of a load, and how it comes back. */
export type Bared = { keys: Thing[]; indexes: Thing[] };

/** Takes indexes, primary keys and foreign keys from tables: COPY then only appends. Nothing of it is written down here. */
export async function bareTables(client: Client, tables: readonly string[]): Promise<Bared> {
  const bared = await thingsOf(client, tables);
  for (const { drop } of [...bared.keys, ...bared.indexes.toReversed()]) await client.query(drop);
  return bared;
}

/** The largest first, several tables at a time, what is of one table in a row. */
async function inTurns(databaseUrl: string, byTable: Map<string, string[]>, settings: string): Promise<void> {
  const waiting = [...byTable.values()];
  const turn = async () => {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(settings);
    for (let list = waiting.shift(); list; list = waiting.shift()) for (const sql of list) await client.query(sql);
    await client.end();
  };
  await Promise.all([turn(), turn()]);
}

/** The tables that hold the rows of `t.name`: its partitions, or itself. */
const leavesOf = `lateral (select coalesce(i.inhrelid, c.oid) as leaf from pg_class c
  left join pg_inherits i on i.inhparent = c.oid where c.oid = t.name::regclass) leaves`;

async function bySize(client: Client, tables: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select t.name from unnest($1::text[]) as t (name)
     order by (select sum(pg_relation_size(leaf)) from ${leavesOf}) desc`,
    [tables],
  );
  return rows.map(({ name }) => name);
}

const quiet =
  "set synchronous_commit = off; set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 1";

/** Counts every table and settles its rows (one pass, while there are no indexes); then nothing has to be frozen later. */
export async function settleTables(client: Client, databaseUrl: string, tables: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ name: string; root: string }>(
    `select leaf::regclass::text as name, format('%I', t.name) as root
     from unnest($1::text[]) as t (name), ${leavesOf} order by pg_relation_size(leaf) desc`,
    [tables],
  );
  await inTurns(databaseUrl, new Map(rows.map(({ name }) => [name, [`vacuum (freeze, analyze) ${name}`]])), quiet);
  for (const root of new Set(rows.filter(({ name, root }) => name !== root).map(({ root }) => root)))
    await client.query(`analyze ${root}`);
}

/** Makes everything again as it was; foreign keys are checked row by row. Throws when a row breaks one. */
export async function clotheTables(client: Client, databaseUrl: string, bared: Bared): Promise<void> {
  const grouped = async (things: readonly Thing[]) => {
    const order = await bySize(client, [...new Set(things.map(({ table }) => table))]);
    return new Map(order.map((name) => [name, things.flatMap(({ table, make }) => (table === name ? [make] : []))]));
  };
  await inTurns(databaseUrl, await grouped(bared.indexes), quiet);
  // One after the other: two checks that reference each other's tables would wait for each other's locks.
  await client.query(quiet);
  for (const { make } of bared.keys) await client.query(make);
}
