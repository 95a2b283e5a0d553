import { afterAll, beforeAll, expect, test } from "vitest";
import { aDatabase } from "@/prisma/seed/factories/test-database";
import { db, inTransaction } from ".";

let drop: () => Promise<void>;
beforeAll(async () => {
  Object.assign(process.env, { DB_POOL: "4", DB_MAX_WAIT_MS: "4000" });
  drop = await aDatabase();
});
afterAll(() => drop?.());

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test("sixteen transactions that each read beside themselves finish on a pool of four: nobody waits for their own kind", async () => {
  const done = await Promise.all(
    Array.from({ length: 16 }, () =>
      inTransaction("tests/transaction", async (tx) => {
        await tx.db.$queryRaw`select 1`;
        const [row] = await db().$queryRaw<{ n: number }[]>`select 2 as n`;
        return row?.n;
      }),
    ),
  );
  expect(done).toEqual(Array(16).fill(2));
});

test("who waits longer than patience hears busy, and the next ones are served again", async () => {
  const slow = Array.from({ length: 2 }, () => inTransaction("tests/transaction", () => pause(6_000)));
  await expect(inTransaction("tests/transaction", async () => "late")).rejects.toMatchObject({
    code: "platform/busy",
    status: 503,
  });
  await Promise.all(slow);
  expect(await inTransaction("tests/transaction", async () => "served")).toBe("served");
});

test("a turn is given back after a failure", async () => {
  for (let i = 0; i < 6; i += 1)
    await expect(inTransaction("tests/transaction", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await inTransaction("tests/transaction", async () => "served")).toBe("served");
});
