import { writeFileSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import type { TableStatistics } from "./city-tables";

/**
 * Reads what the planner knows of the large tables of a loaded city (DATABASE_URL) and keeps the little that decides plans:
 * argument 1 says how many times larger the city is that it shall stand for.
 */
const times = Number(process.argv[2] ?? 1);
const client = new Client({ connectionString: process.env.DATABASE_URL ?? "" });
await client.connect();

const large = `select k.relname::text as name, l.rows from pg_class k, lateral (
    select coalesce(sum(c.reltuples), k.reltuples)::float8 as rows from pg_inherits i join pg_class c on c.oid = i.inhrelid
      where i.inhparent = k.oid) l
  where k.relkind in ('r', 'p') and not k.relispartition and k.relnamespace = 'public'::regnamespace and l.rows > 5000
  order by 1`;
const known = `select s.attname as column, null_frac as "nullFrac", avg_width as width, n_distinct as distinct,
    case when n_distinct between 0 and 300 then (select array_agg(v order by o)::text
      from unnest(most_common_vals::text::text[]) with ordinality u (v, o) where o <= 20) end as common,
    case when n_distinct between 0 and 300 then most_common_freqs[1:20]::text end as frequencies,
    case when t.typname in ('timestamptz', 'int4') then (select array_agg(v order by o)::text
      from unnest(histogram_bounds::text::text[]) with ordinality u (v, o) where (o - 1) % 10 = 0) end as histogram
  from pg_stats s join pg_attribute a on a.attrelid = format('%I', s.tablename)::regclass and a.attname = s.attname
  join pg_type t on t.oid = a.atttypid where s.schemaname = 'public' and s.tablename = $1 and t.typname !~ '^(_|json)'
  order by 1`;

const tables: TableStatistics[] = [];
for (const { name, rows } of (await client.query<{ name: string; rows: number }>(large)).rows) {
  // The list of areas of the country does not grow.
  if (name === "area") continue;
  const { rows: columns } = await client.query(known, [name]);
  for (const one of columns) if (one.distinct > 1_000) one.distinct *= times;
  tables.push({ name, rows: Math.round(rows * times), columns });
}
await client.end();
const text = tables.map((table) => JSON.stringify(table)).join(",\n");
writeFileSync(path.join(import.meta.dirname, "city-statistics.json"), `[\n${text}\n]\n`);
process.stdout.write(`${tables.map(({ name, rows }) => `${name} ${rows}`).join(", ")}\n`);
