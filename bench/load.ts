import { writeFileSync } from "node:fs";
import { Client } from "pg";
import { closeDb, db } from "@/lib/platform/db";
import { sealLedger, verifyLedger } from "@/lib/platform/ledger";
import type { CityFacts } from "./city/city-facts";
import { type Copy, planCopies } from "./city/copies";
import { copyLedger } from "./city/copy-ledger";
import { copyRows } from "./city/copy-rows";
import { addPeople, type Person } from "./city/people";
import { makeStarts, makeTemplates } from "./city/templates";

/**
 * Fills the demo city with cases up to `cases` (argument 1) and prepares `starts` (argument 2) cases for each command of the
 * bench; writes what the bench must know to the file of argument 3. Cases, tasks, materials, papers and ledger are copies of
 * cases made by commands, each with numbers, owner, ids and an unbroken chain of its own.
 */
const [cases = 0, starts = 0] = process.argv.slice(2, 4).map(Number);
const target = process.argv[4] ?? "";
const begun = performance.now();
const say = (line: string) =>
  process.stdout.write(`  ${((performance.now() - begun) / 1_000).toFixed(0).padStart(4)} s  ${line}\n`);

async function load(client: Client): Promise<CityFacts> {
  const templates = await makeTemplates();
  const begin = await makeStarts();
  say(`${templates.length + 3} cases brought on by commands`);
  const known = await db().case.count();
  const left = Math.max(0, cases - known - starts * 3);
  const people = await addPeople(client, Math.max(1, Math.ceil(left / 4)));
  say(`${people.length} people`);
  const whole = templates.reduce((sum, one) => sum + one.share, 0);
  const wanted = templates.map((one) => ({ template: one.caseId, n: Math.round((left * one.share) / whole) }));
  const ownerOf = (n: number): Person | null => people[(n * 7_919) % people.length] ?? null;
  const copies = await planCopies(client, wanted, ownerOf);
  const prepared = await planCopies(
    client,
    [begin.draft, begin.received, begin.claimed].map((template) => ({ template, n: starts })),
    () => null,
  );
  const all = [...copies, ...prepared];
  say(`${await copyRows(client, all)} rows for ${all.length} cases`);
  say(`${await copyLedger(client, all)} events of their ledger`);
  await sealLedger();
  say("sealed");
  await client.query("vacuum analyze");
  const { fault, ...sums } = await verifyLedger();
  if (fault) throw new Error(`the loaded ledger is not whole: ${JSON.stringify(fault)}`);
  say(`ledger verified: ${sums.events} events in ${sums.chains} chains, ${sums.roots} roots, whole`);
  return factsOf(client, copies, prepared, begin, people);
}

async function factsOf(
  client: Client,
  copies: readonly Copy[],
  prepared: readonly Copy[],
  begin: { draft: string; received: string; claimed: string },
  people: readonly Person[],
): Promise<CityFacts> {
  const last4 = new Map(people.map((person) => [person.id, person.idLast4]));
  const of = (template: string) => prepared.filter((copy) => copy.template === template);
  const tasks = await client.query("select id from task where state = 'claimed' and case_id = any($1) order by id", [
    of(begin.claimed).map((copy) => copy.caseId),
  ]);
  const count = async (table: string) =>
    Number((await client.query(`select count(*) as n from ${table}`)).rows[0]?.n ?? 0);
  const size = await client.query("select pg_database_size(current_database()) as bytes");
  return {
    seconds: Math.round((performance.now() - begun) / 1_000),
    sizes: {
      cases: await count('"case"'),
      tasks: await count("task"),
      materials: await count("case_material"),
      papers: await count("paper"),
      messages: await count("message"),
      people: await count("subject"),
      ledgerEvents: await count("ledger_event"),
      megabytes: Math.round(Number(size.rows[0]?.bytes ?? 0) / 2 ** 20),
    },
    drafts: of(begin.draft).map((copy) => copy.draftNo),
    received: of(begin.received).map((copy) => copy.caseNo ?? copy.draftNo),
    tasks: (tasks.rows as { id: string }[]).map(({ id }) => id),
    askers: copies
      .filter((copy) => copy.caseNo)
      .filter((_, i, list) => i % Math.ceil(list.length / 4_000) === 0)
      .map((copy) => ({ caseNo: copy.caseNo ?? "", idLast4: last4.get(copy.subjectId) ?? "" })),
  };
}

const client = new Client({ connectionString: process.env.DATABASE_URL ?? "" });
await client.connect();
const facts = await load(client);
await client.end();
await closeDb();
writeFileSync(target, JSON.stringify(facts));
say(`${facts.sizes.cases} cases, ${facts.sizes.megabytes} MB`);
