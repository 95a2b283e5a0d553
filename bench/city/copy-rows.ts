import type { Client } from "pg";
import type { Copy } from "./copies";

/** Instants that follow from days and limits: they are those of the template. */
const counted = new Set(["due_at", "warn_at", "next_flip_at", "reply_due"]);

/** The id of a copied row: drawn from the id it had in the template and the case it belongs to, here and in the ledger. */
const idOf = (column: string) =>
  `overlay(overlay(md5(t.${column}::text || m.case_id::text) placing '8' from 13) placing '8' from 17)::uuid`;

/** How each table hangs on its case, and the columns that are not simply carried over. */
const tables: { name: string; from?: string; set: Record<string, string> }[] = [
  {
    name: "case",
    from: `"case" t join copy m on m.template = t.id`,
    set: {
      id: "m.case_id",
      draft_no: "m.draft_no",
      case_no: "m.case_no",
      subject_id: "m.subject_id",
      subject_masked: "m.masked",
    },
  },
  { name: "case_values", set: {} },
  { name: "case_material", set: {} },
  {
    name: "case_file",
    from: "case_file t join case_material tm on tm.id = t.material_id join copy m on m.template = tm.case_id",
    set: { material_id: idOf("material_id") },
  },
  { name: "clock", set: { task_id: `case when t.task_id is not null then ${idOf("task_id")} end` } },
  { name: "hold", set: {} },
  { name: "extension", set: {} },
  { name: "correction", set: {} },
  { name: "deferral", set: {} },
  { name: "token", set: {} },
  { name: "task", set: { token_id: `case when t.token_id is not null then ${idOf("token_id")} end` } },
  {
    name: "paper",
    from: "paper t join copy m on m.template = t.case_id join copy_number n on n.case_id = m.case_id and n.before = t.number",
    set: {
      number: "n.after",
      doc_no: `(coalesce((select last from serial where name = 'paper/' || t.department_code || '/' || substr(n.after, 3, 4)), 0)
        + row_number() over (partition by t.department_code, substr(n.after, 3, 4)))::text`,
    },
  },
  { name: "delivery", set: {} },
  {
    name: "licence",
    set: {
      number: "m.licence_number",
      identifier: "m.licence_identifier",
      document_no: "m.licence_document_no",
      holder_id: "m.subject_id",
    },
  },
  { name: "evaluation", set: {} },
  {
    name: "message",
    set: {
      subject_id: "m.subject_id",
      cause: "replace(t.cause, m.template::text, m.case_id::text)",
      params:
        "case when t.params ? 'caseNo' then jsonb_set(t.params, '{caseNo}', to_jsonb(m.case_no_shown)) else t.params end",
      // Carriers had their time: what was sent then was received then.
      state: "case when t.state in ('queued', 'sent') then 'delivered' else t.state end",
      attempts: "greatest(t.attempts, 1)",
      receipt_id: `coalesce(t.receipt_id, 'R' || ${idOf("id")}::text)`,
      sent_at: "coalesce(t.sent_at, t.created_at) + m.later",
      settled_at: "coalesce(t.settled_at, t.created_at) + m.later",
    },
  },
  { name: "alert", set: { cause: "t.cause || ':' || m.case_id::text" } },
];

async function columnsOf(client: Client, table: string): Promise<{ name: string; type: string }[]> {
  const { rows } = await client.query(
    "select column_name as name, data_type as type from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position",
    [table],
  );
  return rows;
}

/** What lies less than an hour back was made while the city is loaded and stays where it is. */
const shifted = (column: string) =>
  `case when t.${column} < now() - interval '1 hour' then t.${column} + m.later else t.${column} end`;

async function insertFor(client: Client, { name, from, set }: (typeof tables)[number]): Promise<string> {
  const columns = await columnsOf(client, name);
  const values = columns.map(({ name: column, type }) => {
    if (set[column]) return set[column];
    if (column === "case_id") return "m.case_id";
    if (column === "id") return idOf("id");
    if (type.startsWith("timestamp") && !counted.has(column)) return shifted(column);
    return `t."${column}"`;
  });
  const list = columns.map((column) => `"${column.name}"`).join(", ");
  return `insert into "${name}" (${list}) select ${values.join(", ")}
    from ${from ?? `"${name}" t join copy m on m.template = t.case_id`}`;
}

/** Lays the plan of the copies into temporary tables of this connection. */
async function layPlan(client: Client, copies: readonly Copy[]): Promise<void> {
  await client.query(`drop table if exists copy, copy_number`);
  await client.query(`create temp table copy (template uuid, case_id uuid, draft_no text, case_no text, case_no_shown text,
    subject_id uuid, masked text, later interval, licence_number text, licence_identifier text, licence_document_no text)`);
  await client.query("create temp table copy_number (case_id uuid, before text, after text)");
  for (let from = 0; from < copies.length; from += 5_000) {
    const part = copies.slice(from, from + 5_000);
    const column = <T>(of: (copy: Copy) => T) => part.map(of);
    await client.query(
      `insert into copy select template, case_id, draft_no, case_no, case_no_shown, subject_id, masked,
         make_interval(secs => seconds), number, identifier, document_no
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::int[], $9::text[],
         $10::text[], $11::text[]) as given(template, case_id, draft_no, case_no, case_no_shown, subject_id, masked, seconds,
         number, identifier, document_no)`,
      [
        column((one) => one.template),
        column((one) => one.caseId),
        column((one) => one.draftNo),
        column((one) => one.caseNo),
        column((one) => one.caseNoShown),
        column((one) => one.subjectId),
        column((one) => one.masked),
        column((one) => one.seconds),
        column((one) => one.licence?.number ?? null),
        column((one) => one.licence?.identifier ?? null),
        column((one) => one.licence?.documentNo ?? null),
      ],
    );
    const numbers = part.flatMap(({ caseId, numbers: own }) =>
      [...own].map(([before, after]) => [caseId, before, after]),
    );
    await client.query("insert into copy_number select * from unnest($1::uuid[], $2::text[], $3::text[])", [
      numbers.map((one) => one[0]),
      numbers.map((one) => one[1]),
      numbers.map((one) => one[2]),
    ]);
  }
  await client.query("analyze copy, copy_number");
}

/** Writes the rows of the copies, table by table, inside PostgreSQL. Answers how many. */
export async function copyRows(client: Client, copies: readonly Copy[]): Promise<number> {
  await layPlan(client, copies);
  let rows = 0;
  for (const table of tables) rows += (await client.query(await insertFor(client, table))).rowCount ?? 0;
  await client.query(`
    insert into serial (name, last)
    select 'paper/' || department_code || '/' || substr(number, 3, 4), max(doc_no::int) from paper
    where case_id is not null and doc_no ~ '^\\d+$' group by 1
    on conflict (name) do update set last = greatest(serial.last, excluded.last)`);
  return rows;
}
