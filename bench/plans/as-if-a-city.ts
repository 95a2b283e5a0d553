import type { Client } from "pg";
import statistics from "./city-statistics.json";

/** What the planner knows of a large table of the loaded city. */
export type TableStatistics = {
  name: string;
  rows: number;
  columns: {
    column: string;
    nullFrac: number;
    width: number;
    distinct: number;
    common: string | null;
    frequencies: string | null;
    histogram: string | null;
  }[];
};
const tables = statistics as TableStatistics[];

/**
 * Makes the planner believe that the tables of this database are those of a city of two million cases. Rows are what it
 * counts with: it takes them from rows a page and the pages there are, so every table needs a row, and autovacuum must
 * leave them alone. Answers the tables that grew, a partitioned one by its months that hold something.
 */
export async function asIfACity(client: Client): Promise<Set<string>> {
  const grown = new Set<string>();
  for (const { name, rows, columns } of tables) {
    const { rows: leaves } = await client.query<{ leaf: string; pages: number }>(
      `select coalesce(i.inhrelid, c.oid)::regclass::text as leaf,
         (pg_relation_size(coalesce(i.inhrelid, c.oid)) / 8192)::int as pages
       from pg_class c left join pg_inherits i on i.inhparent = c.oid where c.oid = format('%I', $1::text)::regclass`,
      [name],
    );
    const filled = leaves.filter(({ pages }) => pages > 0);
    for (const { leaf, pages } of filled) {
      await client.query(`alter table ${leaf} set (autovacuum_enabled = off)`);
      await setRows(client, leaf, pages, rows / filled.length);
      grown.add(leaf.replaceAll('"', ""));
    }
    for (const one of columns) await setColumn(client, name, one, leaves.length > 1);
  }
  return grown;
}

async function setRows(client: Client, leaf: string, pages: number, rows: number): Promise<void> {
  const set = `select pg_restore_relation_stats('schemaname', 'public', 'relname', $1::text, 'relpages', $2::int,
    'reltuples', $3::real)`;
  await client.query(set, [leaf.replaceAll('"', ""), pages, rows]);
  const { rows: indexes } = await client.query<{ name: string; pages: number; share: number }>(
    `select c.relname as name, (pg_relation_size(c.oid) / 8192)::int as pages, case when i.indpred is null then 1 else 0.02 end as share
     from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = $1::regclass`,
    [leaf],
  );
  for (const index of indexes) await client.query(set, [index.name, index.pages, rows * index.share]);
}

type Column = TableStatistics["columns"][number];

async function setColumn(client: Client, table: string, one: Column, inherited: boolean): Promise<void> {
  const more = [
    one.common && one.frequencies ? ", 'most_common_vals', $7::text, 'most_common_freqs', $8::real[]" : "",
    one.histogram ? `, 'histogram_bounds', $${one.common && one.frequencies ? 9 : 7}::text` : "",
  ];
  const values = [
    ...(one.common && one.frequencies ? [one.common, one.frequencies] : []),
    ...(one.histogram ? [one.histogram] : []),
  ];
  await client.query(
    `select pg_restore_attribute_stats('schemaname', 'public', 'relname', $1::text, 'attname', $2::text, 'inherited', $3::boolean,
       'null_frac', $4::real, 'avg_width', $5::int, 'n_distinct', $6::real${more.join("")})`,
    [table, one.column, inherited, one.nullFrac, one.width, one.distinct, ...values],
  );
}
