import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mintSystemActor } from "@/lib/platform/auth";
import { allSweeps } from "@/lib/worker/registry";
import { countStatements } from "@/prisma/seed/factories/count-statements";
import { aCityToAsk, type CityToAsk } from "./a-city-to-ask";
import { asIfACity } from "./as-if-a-city";
import { growingTables } from "./city-tables";
import { type Exception, exceptions, withoutStatement } from "./exceptions";
import { judge } from "./judge-plan";
import { plannedQueries } from "./planned-queries";
import { hasPlan, planOf } from "./read-plan";
import { settledTables } from "./settled-tables";

let here: CityToAsk;
let growing: Set<string>;
const needed = new Set<Exception>();

beforeAll(async () => {
  here = await aCityToAsk();
  growing = await asIfACity(here.client);
});
afterAll(async () => {
  await here?.client.end();
  await here?.city.end();
});

/** What the planner would do wrong for what `work` sends, at the size of the city. */
async function faultsOf(
  of: string,
  work: () => Promise<unknown>,
): Promise<{ faults: string[]; sent: number; answer: unknown }> {
  const { statements, answer } = await countStatements(here.city.wire, work);
  const faults: string[] = [];
  const sent = [...new Map(statements.filter(hasPlan).map((one) => [one.text, one])).values()];
  for (const statement of sent) {
    const judged = await judge(here.client, of, statement, growing);
    for (const one of judged.used) needed.add(one);
    faults.push(...judged.faults);
  }
  return { faults, sent: sent.length, answer };
}

/** An answer that says that nothing was found. */
function isEmpty(answer: unknown): boolean {
  if (answer === null || answer === undefined || answer === 0) return true;
  if (Array.isArray(answer)) return answer.length === 0;
  return typeof answer === "object" && "items" in answer && Array.isArray(answer.items) && answer.items.length === 0;
}

test("the planner believes the size of the city", async () => {
  const whole = { text: 'select * from "case" where scenario is not null', values: [] };
  const { scans } = await planOf(here.client, whole);
  expect(scans[0]?.how).toBe("Seq Scan");
  expect(scans[0]?.rows).toBeGreaterThan(1_000_000);
  const one = await planOf(here.client, { text: 'select * from "case" where case_no = $1', values: ["9901"] });
  expect(one.scans[0]?.how).toBe("Index Scan");
});

const bad: [fault: RegExp, text: string, ...values: string[]][] = [
  [/^Seq Scan of case/, `select id from "case" where service_name_zh = $1`, "无"],
  // Along an index, and all but one row thrown away.
  [
    /^(Index|Bitmap Heap) Scan of clock/,
    `select id from clock where state = 'running' and kind = 'promise' and extension = 99`,
  ],
  // A page of twenty for which everything is sorted.
  [/ of message, /, "select id from message where created_at > $1 order by template, id limit 20", "2020-01-01"],
  [/ of paper, /, "select count(*) from paper where made_at is not null"],
  [/^\d+ rows returned/, "select id from clock where state = 'running'"],
  // One look-up is cheap, one for each of many cases is not.
  [/ of clock, /, `select count(*) from "case" c join clock k on k.case_id = c.id where c.light = 'yellow'`],
  [/skipped/, `select id from "case" order by id limit 20 offset $1`, "2000"],
];

test.each(bad)("a bad plan is told: %s", async (fault, text, ...values) => {
  const { faults } = await judge(here.client, "nobody", { text, values }, growing);
  expect(faults.join("\n")).toMatch(fault);
});

test("every table grows with the city, or is known not to", async () => {
  const { rows } = await here.client.query<{ name: string }>(`select relname as name from pg_class
    where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
      and relname <> '_prisma_migrations'`);
  const known = [...growingTables().map(({ name }) => name), ...Object.keys(settledTables)];
  expect(rows.map(({ name }) => name).sort()).toEqual(known.sort());
});

test("every file of queries is planned, or sends nothing", () => {
  const root = path.join(import.meta.dirname, "../../lib");
  const files = readdirSync(root).flatMap((domain) => {
    const folder = path.join(root, domain, "queries");
    const names = existsSync(folder) ? readdirSync(folder) : [];
    return names.filter((name) => !name.includes(".test.")).map((name) => `${domain}/${name.replace(/\.ts$/, "")}`);
  });
  const planned = new Set(plannedQueries.map(({ of }) => of));
  expect([...planned, ...Object.keys(withoutStatement)].sort()).toEqual(files.sort());
});

test.each(plannedQueries.map((query, i) => [`${query.of} (${i})`, query] as const))("%s", async (_, query) => {
  const { faults, sent, answer } = await faultsOf(query.of, () => query.run(here.asked));
  expect(faults).toEqual([]);
  expect(sent, "statements").toBeGreaterThan(0);
  if (query.empty === undefined) expect(isEmpty(answer), "it answers nothing").toBe(false);
});

test.each(allSweeps.map((sweep) => [sweep.name, sweep] as const))("the sweep %s", async (_, sweep) => {
  const { faults } = await faultsOf(sweep.name, async () => sweep.handle(mintSystemActor(sweep.name)));
  expect(faults).toEqual([]);
});

test("every exception is needed", () => {
  expect(exceptions.filter((one) => !needed.has(one))).toEqual([]);
});
