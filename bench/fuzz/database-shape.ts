import { Client } from "pg";

/** What a statement that somebody smuggled in would have changed, as one text: equal texts, the same database. */
export async function databaseShape(databaseUrl: string): Promise<{ shape: string; version: string }> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ shape: string; version: string }>(`
      select current_setting('server_version') as version, md5(string_agg(line, E'\\n' order by line)) as shape from (
        select format('%s.%s.%s %s', table_schema, table_name, column_name, data_type) as line
          from information_schema.columns where table_schema not in ('pg_catalog', 'information_schema')
        union all select p.oid::regprocedure::text || md5(p.prosrc) from pg_proc p
          join pg_namespace n on n.oid = p.pronamespace where n.nspname not in ('pg_catalog', 'information_schema')
        union all select tgrelid::regclass || tgname from pg_trigger
        union all select rolname || rolsuper from pg_roles
        union all select format('%s.%s %s %s', table_schema, table_name, grantee, privilege_type)
          from information_schema.role_table_grants where table_schema not in ('pg_catalog', 'information_schema')
      ) as lines`);
    const [row] = rows;
    if (!row) throw new Error("the database says nothing of itself");
    return row;
  } finally {
    await client.end();
  }
}
