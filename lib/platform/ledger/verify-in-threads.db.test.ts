import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aDatabase } from "@/prisma/seed/factories/test-database";
import { mintSystemActor } from "../auth";
import { db, inTransaction, Prisma } from "../db";
import { appendAllToLedger, appendToLedger } from "./append";
import { inRange } from "./chain-range";
import { sealLedger } from "./seal";
import { verifyLedger } from "./verify";
import { openLedger } from "./walk";
import { rowsOf } from "./walk-chains";

let drop: () => Promise<void>;
const actor = mintSystemActor("test");
const inThreads = { threads: 2, chainsEach: 2 };
const ids = ["a", "b", "c", "d", "e", "f", "g"];
const entries = ids.flatMap((id) =>
  [1, 2, 3].map((n) => ({ actor, subject: { type: "case", id } as const, event: `case.event-${n}` })),
);

beforeAll(async () => {
  drop = await aDatabase();
});
afterAll(() => drop?.());
beforeEach(async () => {
  for (const table of ["ledger_sealed_head", "ledger_root", "ledger_head", "ledger_event"])
    await run(`delete from ${table}`);
  await inTransaction("tests/ledger", (tx) => appendAllToLedger(tx, entries));
  await sealLedger();
});

const run = (sql: string) => db().$executeRaw(Prisma.raw(sql));

test("threads that share the walk say together what one says alone", async () => {
  const whole = { events: 21, chains: 7, roots: 1, notSealed: 0, fault: null };
  expect(await verifyLedger()).toEqual(whole);
  expect(await verifyLedger(inThreads)).toEqual(whole);
});

test("of wrong rows in several ranges the first is named, and a wrong event before a chain that is gone", async () => {
  await run("update ledger_root set leaves = 2");
  await run("delete from ledger_event where subject_id = 'c'");
  expect((await verifyLedger(inThreads)).fault).toMatchObject({ kind: "removed-chain", subject: "case:c" });
  await run("update ledger_event set actor = 'x' where subject_id in ('g', 'e') and seq = 2");
  expect((await verifyLedger(inThreads)).fault).toEqual({ kind: "changed", subject: "case:e", seq: 2 });
});

test.each([{ threads: 0 }, { threads: Number.NaN }, { chainsEach: 0 }])(
  "%o walks nothing, and does not say it is whole",
  async (none) => {
    await expect(verifyLedger(none)).rejects.toThrow(RangeError);
  },
);

test("a range is merged along the keys of the months: however long the ledger, its events are not sorted", async () => {
  await run(`insert into ledger_event (subject_type, subject_id, seq, at, event, actor, body, hash)
    select 'case', 'many-' || n % 500, n, now(), 'case.x', 'x', repeat('x', 400), '' from generate_series(1, 5000) n`);
  await run("analyze ledger_event");
  const client = await openLedger(process.env.DATABASE_URL ?? "");
  try {
    const range = inRange(client, { from: { type: "case", id: "a" }, to: { type: "case", id: "z" } });
    const { rows } = await client.query<string[]>({ text: `explain ${rowsOf(range)}`, rowMode: "array" });
    const plan = rows.map(([line = ""]) => line);
    expect(plan[0]).toMatch(/^Merge Append/);
    const events = plan.filter((line) => line.includes("on ledger_event"));
    expect(events.length).toBeGreaterThan(0);
    for (const line of events) expect(line).toMatch(/^ {2}-> {2}Index Scan using ledger_event\w*_pkey/);
  } finally {
    await client.end();
  }
});

/** Holds the events until `meanwhile` is done: the ranges are known by then, and every thread waits for its first row. */
async function whileHeld(meanwhile: () => Promise<void>): Promise<void> {
  await inTransaction("tests/hold", async (tx) => {
    await tx.db.$executeRaw(Prisma.sql`lock table ledger_event in access exclusive mode`);
    await meanwhile();
  });
}

/** The connections of walks that wait for the one who holds the events. */
async function waiting(): Promise<number[]> {
  for (;;) {
    const found = await db().$queryRaw<{ pid: number }[]>(Prisma.sql`
      select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and query like 'copy %'`);
    if (found.length > 0) return found.map(({ pid }) => pid);
    await wait(50);
  }
}

test("a thread that loses its connection ends the walk with an error: a part is never taken for the whole", async () => {
  let walked: Promise<unknown> | undefined;
  await whileHeld(async () => {
    walked = verifyLedger(inThreads).catch((error: unknown) => error);
    for (const pid of await waiting()) await run(`select pg_terminate_backend(${pid})`);
  });
  expect(await walked).toBeInstanceOf(Error);
});

test("what is appended meanwhile is of another instant, for every thread", async () => {
  let walked: ReturnType<typeof verifyLedger> | undefined;
  await whileHeld(async () => {
    walked = verifyLedger(inThreads);
    await waiting();
  });
  for (const id of ids)
    await inTransaction("tests/ledger", (tx) =>
      appendToLedger(tx, { actor, subject: { type: "case", id }, event: "case.later" }),
    );
  expect(await walked).toMatchObject({ events: 21, chains: 7, notSealed: 0, fault: null });
});
