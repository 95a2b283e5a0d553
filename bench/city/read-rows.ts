import type { Client } from "pg";

export type Cell = string | null;
export type ReadTable = { name: string; columns: { name: string; type: string }[]; rows: Cell[][] };

/** Tables of a case: those with its id, then those that hang on them. Asked of the catalogue, so that none is forgotten. */
async function tablesOfCases(client: Client): Promise<{ name: string; parent: string | null; key: string }[]> {
  const own = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and a.atttypid = 'uuid'::regtype
    where n.nspname = 'public' and c.relkind = 'r' order by 1`);
  const names = own.rows.map((row) => row.name);
  const below = await client.query<{ name: string; parent: string; key: string }>(
    `select c.conrelid::regclass::text as name, c.confrelid::regclass::text as parent, a.attname as key
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confrelid = any($1::text[]::regclass[]) and not c.conrelid = any($1::text[]::regclass[])
     order by 1`,
    [names],
  );
  return [
    { name: "case", parent: null, key: "id" },
    ...names.map((name) => ({ name, parent: null, key: "case_id" })),
    ...below.rows,
  ];
}

/** Every row of a case as PostgreSQL writes it, table by table; instants as ISO 8601 in UTC. */
export async function readRows(client: Client, caseId: string): Promise<ReadTable[]> {
  const tables: ReadTable[] = [];
  for (const { name, parent, key } of await tablesOfCases(client)) {
    const { rows: columns } = await client.query<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
      [`"${name}"`],
    );
    const texts = columns.map(({ name: column, type }) =>
      type.startsWith("timestamp")
        ? `to_char(t."${column}" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
        : `t."${column}"::text`,
    );
    const where = parent ? `t."${key}" in (select id from "${parent}" where case_id = $1)` : `t."${key}" = $1`;
    const { rows } = await client.query<Cell[]>({
      text: `select ${texts.join(", ")} from "${name}" t where ${where} order by t.ctid`,
      values: [caseId],
      rowMode: "array",
    });
    if (rows.length > 0) tables.push({ name, columns, rows });
  }
  return tables;
}

export type ReadEvent = { type: string; id: string; at: string; event: string; actor: string; body: string };

/** The chains of a case: its own and that of its licence, each oldest first. */
export async function readChains(client: Client, caseId: string): Promise<ReadEvent[][]> {
  const { rows } = await client.query<ReadEvent>(
    `select subject_type as type, subject_id as id, event, actor, body,
       to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from ledger_event
     where (subject_type = 'case' and subject_id = $1)
        or (subject_type = 'licence' and subject_id in (select id::text from licence where case_id = $1::uuid))
     order by subject_type, subject_id, seq`,
    [caseId],
  );
  const ids = [...new Set(rows.map((row) => row.id))];
  return ids.map((id) => rows.filter((row) => row.id === id));
}
