import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mintSystemActor } from "@/lib/platform/auth";
import { allSweeps } from "@/lib/worker/registry";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { countStatements } from "@/prisma/seed/factories/count-statements";
import { cityMix } from "../city/city-mix";
import { loadCity } from "../city/load-city";
import { asIfACity } from "./as-if-a-city";
import { exceptions, notPlannedYet } from "./exceptions";
import { type Asked, plannedQueries } from "./planned-queries";
import { hasPlan, planOf } from "./read-plan";

let city: CountedCity;
let client: Client;
let asked: Asked;
let growing: Set<string>;
const kinds = ["never handed in", "at once: elderly card", "at the body since 2 days"];

beforeAll(async () => {
  city = await aCountedCity(["food-business", "elderly-card"]);
  const direct = process.env.TEST_ADMIN_URL ?? "";
  const databaseUrl = Object.assign(new URL(direct), {
    pathname: new URL(process.env.DATABASE_URL ?? "").pathname,
  }).href;
  const mix = cityMix.filter(({ name }) => kinds.includes(name)).map((kind) => ({ ...kind, share: 100 }));
  await loadCity(databaseUrl, { cases: 90, people: 60, mix });
  client = new Client({ connectionString: databaseUrl });
  await client.connect();
  growing = await asIfACity(client);
  const { rows } = await client.query(`
    select c.case_no as "caseNo", s.id_last4 as "idLast4", t.id::text as "taskId",
      (select document_no from licence limit 1) as "documentNo"
    from "case" c join subject s on s.id = c.subject_id join task t on t.case_id = c.id and t.state = 'open' limit 1`);
  const [approver, clerk, supervisor, auditor, citizen] = await Promise.all([
    city.actor("approver"),
    city.actor("clerk"),
    city.actor("supervisor"),
    city.actor("auditor"),
    city.actor("citizen"),
  ]);
  asked = { ...rows[0], approver, clerk, supervisor, auditor, citizen };
});
afterAll(async () => {
  await client?.end();
  await city?.end();
});

/** What the planner would do wrong for what `work` sends, at the size of the city. */
async function faultsOf(of: string, work: () => Promise<unknown>): Promise<string[]> {
  const { statements } = await countStatements(city.wire, work);
  const faults: string[] = [];
  for (const statement of statements.filter(hasPlan)) {
    const { returned, scans } = await planOf(client, statement);
    for (const { how, table, rows } of scans.filter((scan) => growing.has(scan.table))) {
      if (exceptions.some((one) => one.of === of && table.startsWith(one.table))) continue;
      const whole = how === "Seq Scan";
      const wasteful = rows > 20_000 && rows > returned * 100;
      if (whole || wasteful)
        faults.push(`${how} of ${table}, ${rows} rows for ${returned}: ${statement.text.slice(0, 2_000)}`);
    }
  }
  return faults;
}

test("the planner believes the size of the city", async () => {
  const whole = { text: 'select * from "case" where scenario is not null', values: [] };
  const { scans } = await planOf(client, whole);
  expect(scans[0]?.how).toBe("Seq Scan");
  expect(scans[0]?.rows).toBeGreaterThan(1_000_000);
  const one = await planOf(client, { text: 'select * from "case" where case_no = $1', values: ["9901"] });
  expect(one.scans[0]?.how).toBe("Index Scan");
});

test("every file of queries is planned, or stands in the list of those that are not yet", () => {
  const root = path.join(import.meta.dirname, "../../lib");
  const files = readdirSync(root).flatMap((domain) => {
    const folder = path.join(root, domain, "queries");
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names.filter((name) => !name.includes(".test.")).map((name) => `${domain}/${name.replace(/\.ts$/, "")}`);
  });
  const planned = new Set(plannedQueries.map(({ of }) => of));
  expect(files.filter((file) => !planned.has(file)).sort()).toEqual([...notPlannedYet].sort());
});

test.each(plannedQueries.map((query, i) => [`${query.of} (${i})`, query] as const))("%s", async (_, query) => {
  expect(await faultsOf(query.of, () => query.run(asked))).toEqual([]);
});

test.each(allSweeps.map((sweep) => [sweep.name, sweep] as const))("the sweep %s", async (_, sweep) => {
  expect(await faultsOf(sweep.name, async () => sweep.handle(mintSystemActor(sweep.name)))).toEqual([]);
});
