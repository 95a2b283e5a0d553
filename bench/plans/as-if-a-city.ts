import type { Client } from "pg";
import { type ColumnStatistics, growingTables } from "./city-tables";

/**
 * Makes the planner believe that the tables of this database are those of a city of two million cases. Rows are what it
 * counts with: it takes them from rows a page and the pages there are, so every table needs a page, and autovacuum must
 * leave them alone. Answers the tables that grow, a partitioned one by its months that hold something.
 */
export async function asIfACity(client: Client): Promise<Set<string>> {
  const grown = new Set<string>();
  // What the small city knows of columns together cannot be replaced; counted apart they are closer to the large one.
  await client.query("drop statistics task_desk");
  for (const { name, rows, columns } of growingTables()) {
    const { rows: leaves } = await client.query<{ leaf: string; pages: number }>(
      `select coalesce(i.inhrelid, c.oid)::regclass::text as leaf,
         (pg_relation_size(coalesce(i.inhrelid, c.oid)) / 8192)::int as pages
       from pg_class c left join pg_inherits i on i.inhparent = c.oid where c.oid = format('%I', $1::text)::regclass`,
      [name],
    );
    const filled = leaves.filter(({ pages }) => pages > 0);
    if (filled.length === 0) throw new Error(`${name} has no row that could stand for many`);
    for (const { leaf } of filled) await client.query(`alter table ${leaf} set (autovacuum_enabled = off)`);
    const partitioned = leaves.length > 1;
    for (const one of columns) {
      await setColumn(client, name, one, partitioned);
      if (partitioned) for (const { leaf } of filled) await setColumn(client, leaf, await within(client, leaf, one));
    }
    for (const { leaf, pages } of filled) {
      await setRows(client, leaf, pages, rows / filled.length);
      grown.add(leaf.replaceAll('"', ""));
    }
  }
  return grown;
}

const restore = `select pg_restore_relation_stats('schemaname', 'public', 'relname', $1::text, 'relpages', $2::int,
  'reltuples', $3::real)`;

async function setRows(client: Client, leaf: string, pages: number, rows: number): Promise<void> {
  await client.query(restore, [leaf.replaceAll('"', ""), pages, rows]);
  const { rows: indexes } = await client.query<{ name: string; pages: number; predicate: string | null }>(
    `select c.relname as name, (pg_relation_size(c.oid) / 8192)::int as pages, pg_get_expr(i.indpred, i.indrelid) as predicate
     from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = $1::regclass`,
    [leaf],
  );
  for (const { name, pages: high, predicate } of indexes) {
    const held = predicate === null ? rows : await expected(client, `select from ${leaf} where ${predicate}`);
    await client.query(restore, [name, high, held]);
  }
}

/** How many rows the planner expects of a statement. */
async function expected(client: Client, text: string): Promise<number> {
  const { rows } = await client.query(`explain (format json) ${text}`);
  return (rows[0]["QUERY PLAN"] as [{ Plan: { "Plan Rows": number } }])[0].Plan["Plan Rows"];
}

/** The column that parts a table by months, as one month knows it: even over its days. */
async function within(client: Client, leaf: string, one: ColumnStatistics): Promise<ColumnStatistics> {
  if (one.column !== "at") return one;
  const { rows } = await client.query<{ bounds: string | null }>(
    `select (select array_agg(t)::text from generate_series(bound[1]::timestamptz, bound[2]::timestamptz, '1 day') t)
       as bounds
     from regexp_match((select pg_get_expr(relpartbound, oid) from pg_class where oid = $1::regclass),
       $$FROM \\('([^']+)'\\) TO \\('([^']+)'\\)$$) bound`,
    [leaf],
  );
  return { ...one, histogram: rows[0]?.bounds ?? one.histogram };
}

async function setColumn(client: Client, table: string, one: ColumnStatistics, inherited = false): Promise<void> {
  const { common, frequencies, histogram } = one;
  const values = common && frequencies ? [common, frequencies] : [];
  const bounds = histogram ? [histogram] : [];
  const more = [
    values.length > 0 ? ", 'most_common_vals', $7::text, 'most_common_freqs', $8::real[]" : "",
    bounds.length > 0 ? `, 'histogram_bounds', $${values.length + 7}::text` : "",
  ];
  await client.query(
    `select pg_restore_attribute_stats('schemaname', 'public', 'relname', $1::text, 'attname', $2::text, 'inherited', $3::boolean,
       'null_frac', $4::real, 'avg_width', $5::int, 'n_distinct', $6::real${more.join("")})`,
    [table, one.column, inherited, one.nullFrac, one.width, one.distinct, ...values, ...bounds],
  );
}
