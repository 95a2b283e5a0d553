import { afterAll, beforeAll, expect, test } from "vitest";
import { lightScanSweep, limitsOfRows } from "@/lib/cases";
import { type Actor, mintSystemActor } from "@/lib/platform/auth";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db, Prisma } from "@/lib/platform/db";
import { runJobsNow } from "@/lib/platform/jobs";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { aProxiedServer, type DatabaseWire } from "@/prisma/seed/factories/a-proxy";
import { countStatements } from "@/prisma/seed/factories/count-statements";
import { alerts, board, changedToday, listByLight, raiseAlertJob } from ".";

let wire: DatabaseWire;
let city: TestCity;
let officer: Actor;
const many = 50;
const at = <T>(work: () => Promise<T>) => withClock("2026-03-10T10:00:00+08:00", work);

beforeAll(async () => {
  wire = await aProxiedServer();
  city = await aCity(["food-business"]);
  officer = await city.actor("supervisor");
});
afterAll(async () => {
  await city?.end();
  await wire?.end();
});

/** The screens of an officer, each as its page reads it. */
const reads: Record<string, () => Promise<{ rows: number }>> = {
  board: async () => ({ rows: (await board(officer)).total }),
  "cases by light": async () => {
    const { items } = await listByLight(officer, { size: 100 });
    await limitsOfRows(items.map(({ id }) => id));
    return { rows: items.length };
  },
  "cases of a step": async () => ({ rows: (await listByLight(officer, { stage: "review", size: 100 })).items.length }),
  "turned today": async () => ({ rows: (await changedToday(officer, { size: 100 })).items.length }),
  alerts: async () => ({ rows: (await alerts(officer, { open: true, size: 100 })).items.length }),
};

async function counted(): Promise<Record<string, [statements: number, rows: number]>> {
  const counts: Record<string, [number, number]> = {};
  for (const [name, read] of Object.entries(reads)) {
    const { n, answer } = await countStatements(wire, () => at(read));
    counts[name] = [n, answer.rows];
  }
  return counts;
}

/** Copies of a case with its clocks, its work and its alerts, as other departments of the city might have them. */
async function copies(caseId: string, n: number): Promise<void> {
  await db().$executeRaw(Prisma.sql`
    with made as (
      insert into "case" select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
        'draft_no', 'S' || i, 'case_no', 'copy-' || i))).*
      from "case" c, generate_series(1, ${n}) i where c.id = ${caseId}::uuid returning id),
    clocks as (
      insert into clock select (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.id))).*
      from clock k, made where k.case_id = ${caseId}::uuid returning id),
    told as (
      insert into alert select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.id,
        'cause', a.cause || made.id))).*
      from alert a, made where a.case_id = ${caseId}::uuid returning id)
    insert into task select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.id))).*
    from task t, made where t.case_id = ${caseId}::uuid and t.state in ('open', 'claimed')`);
}

test("the board and its lists cost the same number of statements with one case and with fifty", async () => {
  const { caseId } = await aFoodCase("accepted");
  await withClock("2026-03-10T09:00:00+08:00", async () => {
    await lightScanSweep.handle(mintSystemActor("test"));
    await runJobsNow([raiseAlertJob]);
  });
  // The step's light is one alert, the promise's the other: one of a case is enough here.
  const [kept] = await db().alert.findMany({ where: { caseId }, orderBy: { at: "asc" } });
  await db().alert.deleteMany({ where: { id: { not: kept?.id } } });
  await counted();
  const one = await counted();
  expect(Object.values(one).map(([, rows]) => rows)).toEqual([1, 1, 1, 1, 1]);
  await copies(caseId, many - 1);
  const fifty = await counted();
  expect(Object.values(fifty).map(([, rows]) => rows)).toEqual([many, many, many, many, many]);
  const statements = (counts: typeof one) => Object.fromEntries(Object.entries(counts).map(([name, [n]]) => [name, n]));
  expect(statements(fifty)).toEqual(statements(one));
  for (const [name, [n]] of Object.entries(one)) expect([name, n <= 5]).toEqual([name, true]);
});
