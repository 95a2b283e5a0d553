import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { aDatabase } from "@/prisma/seed/factories/test-database";
import type { Bare } from "./bare";
import { db } from "./client";
import { Prisma } from "./generated/client";
import { inTransaction, type Tx } from "./transaction";

let drop: () => Promise<void>;
beforeAll(async () => {
  process.env.DB_TIMEOUT_MS = "600";
  drop = await aDatabase();
});
afterAll(() => drop?.());
beforeEach(() => db().ledgerHead.deleteMany());

const write = (tx: Tx, id: string) =>
  tx.bare.rows(Prisma.sql`insert into ledger_head (subject_type, subject_id, seq, hash) values ('case', ${id}, 1, '')`);
const written = () => db().ledgerHead.count();
const pid = Prisma.sql`select pg_backend_pid() as pid`;

test("a bare statement stands in the transaction: it sees what the client wrote, and goes when the work fails", async () => {
  const work = inTransaction("tests/bare", async (tx) => {
    await tx.db.ledgerHead.create({ data: { subjectType: "case", subjectId: "a", seq: 1, hash: "" } });
    await write(tx, "b");
    expect(await tx.bare.rows(Prisma.sql`select subject_id as id from ledger_head order by 1`)).toEqual([
      { id: "a" },
      { id: "b" },
    ]);
    expect(await tx.db.ledgerHead.count()).toBe(2);
    expect(await written()).toBe(0);
    throw new Error("no");
  });
  await expect(work).rejects.toThrow("no");
  expect(await written()).toBe(0);
});

test("a transaction inside another has its own connection", async () => {
  const [outer, inner] = await inTransaction("tests/bare", async (tx) => [
    [await tx.bare.rows(pid), await tx.db.$queryRaw(pid)],
    await inTransaction("tests/bare-inside", async (own) => [await own.bare.rows(pid), await own.db.$queryRaw(pid)]),
  ]);
  expect(outer?.[0]).toEqual(outer?.[1]);
  expect(inner?.[0]).toEqual(inner?.[1]);
  expect(outer?.[0]).not.toEqual(inner?.[0]);
});

test("after the end nothing is sent any more: the connection serves others by then", async () => {
  let kept: Bare | undefined;
  await inTransaction("tests/bare", async (tx) => {
    kept = tx.bare;
  });
  await expect(kept?.rows(pid)).rejects.toMatchObject({ code: "P2028" });
});

test("who is too slow is rolled back, and what comes behind that is not written outside of the transaction", async () => {
  const work = inTransaction("tests/bare", async (tx) => {
    await write(tx, "before");
    // The rollback is sent while this runs and waits behind it, on the same connection.
    await tx.bare.rows(Prisma.sql`select pg_sleep(0.8)::text`);
    await write(tx, "behind");
  });
  await expect(work).rejects.toMatchObject({ code: "platform/busy" });
  expect(await written()).toBe(0);
});

test("a deadlock and what the database refuses have the codes by which they are told apart", async () => {
  await expect(inTransaction("tests/bare", (tx) => tx.bare.rows(Prisma.sql`select 1/0`))).rejects.toMatchObject({
    code: "22012",
  });
  let tries = 0;
  let hold = 0;
  const bothHold = () => vi.waitFor(() => expect(hold).toBeGreaterThanOrEqual(2), { timeout: 500, interval: 5 });
  const crossed = (first: number, second: number) =>
    inTransaction("tests/bare", async (tx) => {
      tries += 1;
      await tx.bare.rows(Prisma.sql`select set_config('deadlock_timeout', '50ms', true)`);
      await tx.bare.rows(Prisma.sql`select pg_advisory_xact_lock(${first})::text`);
      hold += 1;
      await bothHold();
      await tx.bare.rows(Prisma.sql`select pg_advisory_xact_lock(${second})::text`);
    });
  await Promise.all([crossed(1, 2), crossed(2, 1)]);
  expect(tries).toBe(3);
});
