import type { Client } from "pg";
import { findLiveService, lightScanSweep } from "@/lib/cases";
import { mintSystemActor } from "@/lib/platform/auth";
import { completeValues } from "@/prisma/seed/factories/complete-values";
import { demoPassword } from "@/prisma/seed/factories/seed-city";
import { addStarts, type Starts } from "./city/add-starts";
import type { Person } from "./city/people";

/** People who sign in, hand in and ask; kept few, because proving a password is slow by intention. */
const callers = 100;

/** Sizes of a loaded city. */
export type Sizes = Record<
  "cases" | "open" | "tasks" | "materials" | "papers" | "messages" | "people" | "ledgerEvents" | "megabytes",
  number
>;

/** What the bench knows of the city it runs on. */
export type RunFacts = {
  sizes: Sizes;
  starts: Starts;
  people: (Person & { login: string })[];
  password: string;
  passwordHash: string;
  /** Bearer tokens of those who hand in, by login. */
  tokens: Record<string, string>;
  cookies: Record<"clerk" | "approver" | "supervisor", string>;
  askers: { caseNo: string; idLast4: string }[];
  /** Numbers of results that anybody may verify. */
  documents: string[];
  /** Numbers of notices that the approver may open. */
  papers: string[];
  openCases: string[];
  /** What somebody writes who begins a case. */
  newCase: { service: string; scenario: Record<string, string>; values: unknown };
};

async function column<T>(client: Client, sql: string): Promise<T[]> {
  const { rows } = await client.query<{ one: T }>(sql);
  return rows.map(({ one }) => one);
}

async function sizesOf(client: Client): Promise<Sizes> {
  const [row] = (
    await client.query(`
      select (select count(*) from "case")::int as cases,
        (select count(*) from "case" where state not in ('draft', 'closed', 'delivered'))::int as open,
        (select count(*) from task)::int as tasks, (select count(*) from case_material)::int as materials,
        (select count(*) from paper)::int as papers, (select count(*) from message)::int as messages,
        (select count(*) from account)::int as people, (select count(*) from ledger_event)::int as "ledgerEvents",
        (pg_database_size(current_database()) / 1048576)::int as megabytes`)
  ).rows;
  return row as Sizes;
}

/** The callers stand in the second city too, as they are: what they did can be done there. */
async function copyPeople(client: Client, limit: Client, people: readonly Person[]): Promise<void> {
  const copy = async (table: "subject" | "account", ids: readonly string[]) => {
    const { rows } = await client.query(`select jsonb_agg(to_jsonb(t)) as all from ${table} t where id = any($1)`, [
      ids,
    ]);
    await limit.query(
      `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1::jsonb) on conflict do nothing`,
      [JSON.stringify(rows[0]?.all)],
    );
  };
  await copy(
    "subject",
    people.map(({ subjectId }) => subjectId),
  );
  await copy(
    "account",
    people.map(({ accountId }) => accountId),
  );
}

async function aNewCase(): Promise<RunFacts["newCase"]> {
  const service = await findLiveService("food-business");
  if (!service) throw new Error("the city has no such service");
  const scenario = { kind: "bulk-sales", dineIn: "no", size: "small" };
  return { service: service.code, scenario, values: completeValues(service.form, scenario) };
}

/**
 * Brings a loaded city to today: what a worker would have done since it was loaded (lights; news that is out), and `n`
 * fresh cases for each command. Answers what the calls of the bench are made of.
 */
export async function prepareRun(
  client: Client,
  limit: Client,
  n: number,
): Promise<Omit<RunFacts, "tokens" | "cookies">> {
  while ((await lightScanSweep.handle(mintSystemActor("bench"))) > 0);
  // What follows from it (alerts, messages) is not what is measured, and in a large city it would take minutes.
  await client.query("update outbox set relayed_at = now() where relayed_at is null");
  const { rows: people } = await client.query<Person & { login: string }>(
    `select a.login, a.id as "accountId", s.id as "subjectId", s.name_masked as masked
     from account a join subject s on s.id = a.subject_id where a.login between 'u0000000' and 'u9999999'
     order by a.login desc limit ${callers}`,
  );
  await copyPeople(client, limit, people);
  const starts = await addStarts(client, n, people, [limit]);
  const { rows: askers } = await client.query<{ caseNo: string; idLast4: string }>(
    `select c.case_no as "caseNo", s.id_last4 as "idLast4" from "case" c join subject s on s.id = c.subject_id
     where c.case_no is not null order by c.id desc limit 4000`,
  );
  return {
    sizes: await sizesOf(client),
    starts,
    newCase: await aNewCase(),
    people,
    password: demoPassword,
    passwordHash:
      (
        await column<string>(
          client,
          "select password_hash as one from account where login >= 'u0000000' order by login limit 1",
        )
      )[0] ?? "",
    askers,
    documents: await column(
      client,
      "select document_no as one from licence where digest is not null order by id limit 2000",
    ),
    papers: await column(
      client,
      `select p.number as one from paper p join "case" c on c.id = p.case_id where p.kind = 'acceptance'
       and p.digest is not null and c.state = 'accepted' and c.service_code = 'food-business' order by p.id desc limit 200`,
    ),
    openCases: await column(
      client,
      `select case_no as one from "case" where state = 'accepted' and service_code = 'food-business' order by id limit 200`,
    ),
  };
}
