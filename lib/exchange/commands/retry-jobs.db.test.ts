import { randomUUID } from "node:crypto";
import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/auth";
import { db, Prisma } from "@/lib/platform/db";
import { readLedger } from "@/lib/platform/ledger";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { countStatements } from "@/prisma/seed/factories/count-statements";
import { getCityHealth, listFailedJobs, resendMessage, resendParcel, retryJobs } from "..";

let city: CountedCity;
let boss: PgBoss;
let admin: Actor;

beforeAll(async () => {
  city = await aCountedCity([]);
  admin = await city.actor("cityadmin");
});
afterAll(async () => {
  await boss?.stop({ graceful: false });
  await city?.end();
});

/** Jobs that failed for good, as the worker leaves them. */
async function failed(n: number, name = "make-paper"): Promise<string[]> {
  const ids = Array.from({ length: n }, () => randomUUID());
  for (const id of ids) await boss.insert(name, [{ id, data: { caseId: randomUUID(), event: "paper.ordered" } }]);
  await db().$executeRaw(Prisma.sql`
    update pgboss.job set state = 'failed', retry_count = 5, completed_on = now(), output = '{"message":"write ENOSPC"}'
    where id = any(${ids}::uuid[])`);
  return ids;
}
const stateOf = async (id: string) =>
  (await db().$queryRaw<{ state: string }[]>(Prisma.sql`select state::text from pgboss.job where id = ${id}::uuid`))[0]
    ?.state;

test("before any worker ran there is nothing that failed, and the worker's light is red", async () => {
  expect(await listFailedJobs(admin)).toEqual({ items: [], next: null });
  const health = await getCityHealth(admin);
  expect(health.worker).toEqual({ light: "red", lastDoneAt: null });
  expect(health.dead.count).toBe(0);
  await expect(retryJobs(admin, { ids: [randomUUID()] })).rejects.toMatchObject({ code: "exchange/nothing-to-retry" });
  const direct = new URL(process.env.TEST_ADMIN_URL ?? "");
  direct.pathname = new URL(process.env.DATABASE_URL ?? "").pathname;
  boss = new PgBoss({ connectionString: direct.href, max: 2, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  for (const name of ["make-paper", "sweep-parcels"]) await boss.createQueue(name);
});

test("a failed job is listed with what, for which case, when and why; started again, its chain says by whom", async () => {
  const [id = ""] = await failed(1);
  const { items } = await listFailedJobs(admin);
  expect(items).toMatchObject([
    { id, job: "make-paper", event: "paper.ordered", attempts: 6, error: "write ENOSPC", failedAt: expect.any(Date) },
  ]);
  expect((await getCityHealth(admin)).dead).toEqual({ light: "red", count: 1 });
  expect(await retryJobs(admin, { ids: [id] })).toEqual({ retried: 1 });
  expect(await stateOf(id)).toBe("retry");
  expect(await readLedger({ type: "job", id })).toMatchObject([
    { event: "job.retried", actor: admin.name, facts: { job: "make-paper", event: "paper.ordered" } },
  ]);
  const health = await getCityHealth(admin);
  expect(health.dead.count).toBe(0);
  expect(health.jobs.count).toBe(1);
});

test("of two who press at once, one starts it: the chain has one entry", async () => {
  const [id = ""] = await failed(1);
  const second = await city.actor("cityadmin");
  const tries = await Promise.allSettled([retryJobs(admin, { ids: [id] }), retryJobs(second, { ids: [id] })]);
  expect(tries.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(tries.find((one) => one.status === "rejected")).toMatchObject({
    reason: { code: "exchange/nothing-to-retry" },
  });
  expect(await readLedger({ type: "job", id })).toHaveLength(1);
});

test.each(["citizen", "clerk", "chief", "supervisor", "auditor"])(
  "%s neither reads nor starts anything",
  async (who) => {
    const actor = await city.actor(who);
    const [id = ""] = await failed(1);
    for (const refused of [
      listFailedJobs(actor),
      getCityHealth(actor),
      retryJobs(actor, { ids: [id] }),
      resendMessage(actor, id),
      resendParcel(actor, id),
    ])
      await expect(refused).rejects.toMatchObject({ code: "exchange/not-operator", status: 403 });
    expect(await stateOf(id)).toBe("failed");
    expect(await readLedger({ type: "job", id })).toEqual([]);
  },
);

test("bad input changes nothing: no id, too many, no uuid, somebody else's job of a sweep, a place that is none", async () => {
  const [sweep = ""] = await failed(1, "sweep-parcels");
  for (const ids of [[], ["'; drop table outbox; --"], Array.from({ length: 101 }, () => randomUUID())])
    await expect(retryJobs(admin, { ids })).rejects.toThrow();
  await expect(retryJobs(admin, { ids: [sweep] })).rejects.toMatchObject({ code: "exchange/nothing-to-retry" });
  expect(await stateOf(sweep)).toBe("failed");
  await expect(listFailedJobs(admin, { cursor: "yesterday" })).rejects.toMatchObject({ code: "platform/bad-cursor" });
  for (const id of ["not-an-id", randomUUID()]) {
    await expect(resendMessage(admin, id)).rejects.toMatchObject({ code: "exchange/nothing-to-send" });
    await expect(resendParcel(admin, id)).rejects.toMatchObject({ code: "exchange/nothing-to-send" });
  }
});

test("pages follow each other without a gap, in as many statements at 50 rows as at 1", async () => {
  await db().$executeRaw(Prisma.sql`delete from pgboss.job`);
  await failed(1);
  const read = async () => [await listFailedJobs(admin, { size: 100 }), await getCityHealth(admin)] as const;
  const few = await countStatements(city.wire, read);
  await failed(51);
  const many = await countStatements(city.wire, read);
  expect(many.n).toBe(few.n);
  const all = (await listFailedJobs(admin, { size: 100 })).items.map((job) => job.id);
  expect(all).toHaveLength(52);
  const paged: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listFailedJobs(admin, { size: 20, cursor });
    paged.push(...page.items.map((job) => job.id));
    if (!page.next) break;
    cursor = page.next;
  }
  expect(paged).toEqual(all);
});
