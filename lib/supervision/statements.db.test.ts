import { afterAll, beforeAll, expect, test } from "vitest";
import { lightScanSweep, limitsOfRows } from "@/lib/cases";
import { type Actor, mintSystemActor } from "@/lib/platform/auth";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { runJobsNow } from "@/lib/platform/jobs";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { countEach, countStatements } from "@/prisma/seed/factories/count-statements";
import { copies } from "@/prisma/seed/factories/long-history";
import { alerts, board, changedToday, listByLight, raiseAlertJob, settleAlert } from ".";

let city: CountedCity;
let officer: Actor;
const many = 50;
const at = <T>(work: () => Promise<T>) => withClock("2026-03-10T10:00:00+08:00", work);

beforeAll(async () => {
  city = await aCountedCity(["food-business"]);
  officer = await city.actor("supervisor");
});
afterAll(() => city?.end());

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
    const { n, answer } = await countStatements(city.wire, () => at(read));
    counts[name] = [n, answer.rows];
  }
  return counts;
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

test("seeing to an alert costs the same with one alert and with fifty", async () => {
  const settle = [
    { of: "supervision/settle-alert", run: (id: string) => at(() => settleAlert(officer, id, { note: "已电话催办" })) },
  ];
  const { caseId } = await aFoodCase("accepted");
  const open = async (n: number) => {
    const [known] = await db().alert.findMany({ take: 1 });
    if (!known) throw new Error("no alert");
    // The one that is known may be one that was seen to already: which row comes first is the database's choice.
    const rows = Array.from({ length: n }, () => ({
      ...known,
      id: crypto.randomUUID(),
      caseId,
      closedAt: null,
      facts: {},
      cause: crypto.randomUUID(),
    }));
    await db().alert.createMany({ data: rows });
    return rows[0]?.id ?? "";
  };
  await db().alert.deleteMany({ where: { caseId } });
  await countEach(city.wire, settle, await open(1));
  const one = await countEach(city.wire, settle, await open(1));
  expect(await countEach(city.wire, settle, await open(many))).toEqual(one);
});
