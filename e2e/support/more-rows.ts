import { makeDocumentNo } from "@/lib/platform/codes";
import type { Rows } from "./city";

/** What changes in a copy of a row, by column: SQL over the row `t`, the number `i` of the copy, and for `beside` `o`. */
type Copying = {
  table: string;
  /** Only rows for which this holds are copied. */
  of?: string;
  /** Copies the rows once for each row of this. */
  beside?: string;
  change: Record<string, string>;
};

const uuid = (column: string) => `md5(t.${column}::text || '#' || i)::uuid`;
const named = (column: string) => `t.${column} || '-' || i`;
/** A copy beside the one of `uuid`; not a random number, which one join may use twice. */
const fresh = "md5(t.id::text || '/' || i)::uuid";
const freshBeside = "md5(t.id::text || o.id || '/' || i)::uuid";
/** The copy of a body is a department below it: whoever sees the body sees it too. */
const below = (path: string, code: string) => `t.${path} || t.${code} || '-' || i || '/'`;
const body = {
  department_code: named("department_code"),
  department_path: below("department_path", "department_code"),
};
const itsCase = { case_id: uuid("case_id") };

/** Copies of whole cases: of other services, other bodies, with everything that belongs to them. */
const otherCases: Copying[] = [
  {
    table: "department",
    of: `t.code in (select department_code from first_rows."case" union select department_code from first_rows.task)`,
    change: { code: named("code"), parent: "t.code", path: below("path", "code") },
  },
  {
    table: "service_item",
    of: `t.code in (select service_code from first_rows."case")`,
    // Every other one is offered by a body of its own, the rest lengthen the list of the same body.
    change: {
      code: named("code"),
      department_code: `case when i % 2 = 0 then ${named("department_code")} else t.department_code end`,
    },
  },
  {
    table: "service_version",
    of: `t.code in (select service_code from first_rows."case")`,
    change: { id: uuid("id"), code: named("code") },
  },
  {
    table: "search_entry",
    of: `t.code in (select service_code from first_rows."case")`,
    change: { id: named("id"), code: named("code") },
  },
  {
    table: "case",
    change: {
      id: uuid("id"),
      draft_no: "t.draft_no || i",
      case_no: named("case_no"),
      version_id: uuid("version_id"),
      service_code: named("service_code"),
      service_name_zh: named("service_name_zh"),
      ...body,
    },
  },
  { table: "case_values", change: itsCase },
  { table: "case_material", change: { id: uuid("id"), ...itsCase } },
  { table: "case_file", change: { id: uuid("id"), material_id: uuid("material_id") } },
  { table: "clock", change: { id: uuid("id"), ...itsCase, task_id: uuid("task_id") } },
  { table: "hold", change: { id: uuid("id"), ...itsCase } },
  { table: "extension", change: { id: uuid("id"), ...itsCase } },
  { table: "correction", change: { id: uuid("id"), ...itsCase } },
  { table: "deferral", change: { id: uuid("id"), ...itsCase } },
  { table: "token", change: { id: uuid("id"), ...itsCase } },
  {
    // Without a due instant: a page of a worklist that is full of dated tasks does not ask for the others, a statement less.
    table: "task",
    change: { id: uuid("id"), ...itsCase, token_id: uuid("token_id"), due_at: "null::timestamptz", ...body },
  },
  { table: "paper", change: { id: uuid("id"), ...itsCase, number: named("number") } },
  { table: "delivery", change: { id: uuid("id"), ...itsCase } },
  {
    table: "licence",
    change: {
      id: uuid("id"),
      ...itsCase,
      identifier: named("identifier"),
      number: named("number"),
      document_no: named("document_no"),
      service_code: named("service_code"),
      department_code: named("department_code"),
    },
  },
  { table: "evaluation", change: { id: uuid("id"), ...itsCase } },
  { table: "message", change: { id: uuid("id"), ...itsCase, cause: named("cause") } },
  { table: "alert", change: { id: uuid("id"), ...itsCase, cause: named("cause"), ...body } },
  { table: "ledger_event", of: "t.subject_type = 'case'", change: { subject_id: `${uuid("subject_id")}::text` } },
];

/** One row of a table for each case (or material). */
const oneOf = (table: string, owner = "case_id", where = "true") =>
  `t.id in (select distinct on (${owner}) id from first_rows.${table} where ${where} order by ${owner}, id)`;
/** From any case beside every case: few have one of their own. */
const ofAny = (table: string, change: Record<string, string>): Copying => ({
  table,
  of: `t.id = (select min(id::text)::uuid from first_rows.${table})`,
  beside: `first_rows."case" o`,
  change: { id: freshBeside, case_id: "o.id", ...change },
});
const earlier = (column: string) => `${named(column)} || '-earlier'`;

/** More of everything within the same cases: a long history. */
const longerCases: Copying[] = [
  { table: "case_file", of: oneOf("case_file", "material_id"), change: { id: fresh, digest: named("digest") } },
  { table: "case_material", of: oneOf("case_material"), change: { id: fresh, requirement: named("requirement") } },
  { table: "clock", of: oneOf("clock"), change: { id: fresh, state: "'ended'", task_id: "null::uuid" } },
  ofAny("hold", { state: "'ended'" }),
  ofAny("extension", { state: "'refused'" }),
  ofAny("deferral", { requirement: earlier("requirement") }),
  { table: "correction", change: { id: fresh, round: "t.round - i" } },
  { table: "token", of: oneOf("token"), change: { id: fresh, state: "'done'" } },
  { table: "task", of: oneOf("task", "case_id", "state = 'done'"), change: { id: fresh } },
  { table: "paper", of: oneOf("paper"), change: { id: fresh, number: earlier("number") } },
  {
    table: "delivery",
    of: oneOf("delivery"),
    change: { id: fresh, created_at: "t.created_at - i * interval '1 minute'" },
  },
  { table: "evaluation", change: { id: fresh, node: named("node") } },
  { table: "message", change: { id: fresh, cause: earlier("cause") } },
  { table: "alert", of: oneOf("alert"), change: { id: fresh, cause: earlier("cause") } },
  {
    // The first event of a case and one about a step; those of one case and one service happen today, for the auditor.
    table: "ledger_event",
    of: `(t.subject_id, t.seq) in (select distinct on (subject_id, body like '%"task"%') subject_id, seq
      from first_rows.ledger_event order by subject_id, body like '%"task"%', seq)`,
    change: {
      seq: "t.seq + 1000 * i",
      at: `case when t.subject_type = 'service' or t.subject_id = (select min(id::text) from first_rows."case")
        then now() else t.at end`,
    },
  },
];

const readers = `(select a.id, a.subject_id from account a where a.login = any($3)) o`;

/** What people keep, and what the city says. */
const aroundCases: Copying[] = [
  { table: "walk_in", change: { id: fresh, number: named("number") } },
  { table: "article", change: { id: named("id") } },
  { table: "subject", change: { id: uuid("id"), id_hash: named("id_hash"), phone_hash: named("phone_hash") } },
  {
    // Each reader acts for other organisations, and each organisation has other agents.
    table: "authorisation",
    of: "t.organisation_id = (select min(organisation_id::text)::uuid from first_rows.authorisation)",
    beside: readers,
    change: { id: freshBeside, organisation_id: uuid("organisation_id"), agent_id: "o.subject_id" },
  },
  { table: "authorisation", change: { id: fresh, agent_id: uuid("agent_id") } },
  { table: "library_material", change: { id: fresh, digest: named("digest") } },
  { table: "session", change: { id: fresh, token_hash: named("token_hash") } },
];

/** Rows of which the city has none as it is seeded. */
const newRows = [
  `insert into favourite (account_id, code, at)
    select a.id, 'food-business-' || i, now() from account a, generate_series($1::int, $2::int) i where a.login = any($3)`,
  `insert into saved_filter (account_id, list, name, query, saved_at)
    select a.id, list, 'filter ' || i, 'light=red', now()
    from account a, generate_series($1::int, $2::int) i, unnest(array['window-pre-review', 'window-mended', 'window-review',
      'window-hand-out', 'approval-mine', 'approval-claimable']) list where a.login = any($3)`,
  `insert into sitting (id, clerk_id, subject_id, id_read_at, opened_at, expires_at)
    select gen_random_uuid(), a.id, c.subject_id, now(), now(), now() + interval '1 day'
    from account a join post p on p.account_id = a.id and p.role = 'clerk' join account c on c.login = 'citizen',
      generate_series($1::int, $2::int) i where a.login = any($3)`,
  // Whom nobody reached: the clerk's own body has to call them.
  `insert into alert (id, kind, level, case_id, department_code, department_path, area_path, at, day, facts, cause)
    select gen_random_uuid(), 'message-unreceived', 'yellow', c.id, p.department_code, p.department_path || '/', p.area_path, now(),
      to_char(now(), 'YYYY-MM-DD'), '{}', 'unreached-' || c.id || i
    from account a join post p on p.account_id = a.id and p.role = 'clerk', first_rows."case" c,
      generate_series($1::int, $2::int) i where a.login = any($3)`,
  `insert into exchange_call (call_no, system, case_id, target, ok, reason, ms, at)
    select 'call-' || c.draft_no || i || ok, 'population', c.id, c.subject_id::text, ok, case when not ok then 'timeout' end, 9,
      now() from first_rows."case" c, unnest(array[true, false]) ok, generate_series($1::int, $2::int) i
    where cardinality($3::text[]) > 0`,
  `insert into calendar_day (day, working, name, year)
    select to_char(date '2027-03-01' + i, 'YYYY-MM-DD'), false, 'day ' || i, 2027 from generate_series($1::int, $2::int) i
    where cardinality($3::text[]) > 0`,
  `insert into ledger_root (n, sealed_at, leaves, root, previous, hash)
    select i, now(), 0, 'root', 'previous', 'hash' from generate_series($1::int, $2::int) i
    where cardinality($3::text[]) > 0`,
];

/** The first receipt of the counter, for papers that nobody asked for. */
export async function firstReceipt(rows: Rows): Promise<void> {
  await rows(
    `insert into walk_in (id, number, matter, subject_id, subject_masked, materials, department_code, area_code, area_path,
        received_by, received_at)
      select gen_random_uuid(), $1, '想了解补贴', s.id, s.name_masked, '[]', p.department_code, p.area_code, p.area_path, a.id, now()
      from account a join post p on p.account_id = a.id, account c join subject s on s.id = c.subject_id
      where a.login = 'clerk' and p.role = 'clerk' and c.login = 'citizen'`,
    [makeDocumentNo({ kind: "DJ", year: 2026 })],
  );
}

/** Remembers the rows that are there now as those that `moreRows` copies. */
export async function rememberRows(rows: Rows): Promise<void> {
  await rows("create schema first_rows");
  const tables = new Set([...otherCases, ...longerCases, ...aroundCases].map(({ table }) => table));
  for (const table of tables) await rows(`create table first_rows."${table}" as table "${table}"`);
}

function copying({ table, of, beside, change }: Copying): string {
  const changed = Object.entries(change).map(([column, sql]) => `'${column}', ${sql}`);
  const other = beside === undefined ? "" : `, ${beside}`;
  // Lateral: written as `(…).*` the record would be made once for each of its columns.
  return `insert into "${table}" select made.* from first_rows."${table}" t${other}, generate_series($1::int, $2::int) i,
      lateral jsonb_populate_record(null::"${table}", to_jsonb(t) || jsonb_build_object(${changed.join(", ")})) made
    where ${of ?? "true"} and cardinality($3::text[]) > 0`;
}

/** The copies number `from` to `to` of every row that a page may list for these people. */
export async function moreRows(rows: Rows, logins: readonly string[], from: number, to: number): Promise<void> {
  const statements = [...[...otherCases, ...longerCases, ...aroundCases].map(copying), ...newRows];
  for (const sql of statements) await rows(sql, [from, to, logins]);
  await rows("analyze");
}
