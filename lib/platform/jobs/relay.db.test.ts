import { PgBoss } from "pg-boss";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aProxiedServer, type DatabaseWire } from "@/prisma/seed/factories/a-proxy";
import { db, inTransaction } from "../db";
import { defineEvent, emit } from "../outbox";
import { defineJob, listDeadLetters, retryDeadLetters, startWorker } from ".";
import { relayOutbox } from "./relay";

let wire: DatabaseWire;
let city: TestCity;
let boss: PgBoss;

const happened = defineEvent<{ n: number }>("test.happened");
const job = defineJob({ name: "hear", on: [happened.name], handle: async () => undefined });
const tell = (n: number) =>
  inTransaction("tests/relay", async (tx) => {
    for (let i = 0; i < n; i += 1) emit(tx, happened, { n: i });
  });
const heard = async () => {
  const [row] = await db().$queryRaw<{ n: number }[]>`select count(*)::int as n from pgboss.job where name = 'hear'`;
  return row?.n ?? 0;
};
const waiting = () => db().outbox.count({ where: { relayedAt: null } });
const again = (id: string) => inTransaction("tests/relay", (tx) => retryDeadLetters(tx, [id]));
const relay = () => relayOutbox(boss, process.env.DATABASE_URL ?? "", [job]);

beforeAll(async () => {
  const direct = new URL(process.env.TEST_ADMIN_URL ?? "");
  wire = await aProxiedServer();
  city = await aCity([]);
  expect(await listDeadLetters()).toEqual({ items: [], next: null });
  direct.pathname = new URL(process.env.DATABASE_URL ?? "").pathname;
  // The queues are reached directly, so that the COMMITs on the wire are the relay's own.
  boss = new PgBoss({ connectionString: direct.href, max: 2, supervise: false, schedule: false });
  boss.on("error", () => undefined);
  await boss.start();
  await boss.createQueue(job.name);
  await db().outbox.deleteMany({});
});
afterEach(() => wire.cutAt(null));
afterAll(async () => {
  await boss?.stop({ graceful: false });
  await city?.end();
  await wire?.end();
});

test("a relay cut before its COMMIT has told nobody: the next one tells everything, once", async () => {
  const before = await heard();
  await tell(3);
  wire.cutAt(1, "before");
  await expect(relay()).rejects.toThrow();
  expect([await heard(), await waiting()]).toEqual([before, 3]);
  wire.cutAt(null);
  await relay();
  expect([await heard(), await waiting()]).toEqual([before + 3, 0]);
});

test("a relay cut after its COMMIT has told everything: the next one tells nothing again", async () => {
  const before = await heard();
  await tell(3);
  wire.cutAt(1, "after");
  await expect(relay()).rejects.toThrow();
  wire.cutAt(null);
  await relay();
  expect([await heard(), await waiting()]).toEqual([before + 3, 0]);
});

test("two relays at once, and more rows than a batch: each row is told once", async () => {
  const before = await heard();
  await tell(450);
  await Promise.all([relay(), relay(), relay()]);
  await relay();
  expect([await heard(), await waiting()]).toEqual([before + 450, 0]);
});

/** Waits until something is so; the worker runs on its own time. */
async function until(what: string, so: () => Promise<boolean> | boolean, seconds = 40): Promise<void> {
  for (let tries = 0; tries < seconds * 5; tries += 1) {
    if (await Promise.resolve(so()).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`it did not come about in ${seconds} s: ${what}`);
}

test("a job that fails after its retries is a visible dead letter; started again, it is done", async () => {
  let broken = true;
  let tries = 0;
  const done: unknown[] = [];
  const fragile = defineJob({
    name: "fragile",
    on: [happened.name],
    retryLimit: 1,
    async handle(payload) {
      tries += 1;
      if (broken) throw new Error("the printer is out of paper");
      done.push(payload.n);
    },
  });
  const worker = await startWorker([fragile], []);
  try {
    await tell(1);
    await until("a dead letter", async () =>
      (await listDeadLetters()).items.some((letter) => letter.job === "fragile"),
    );
    const letter = (await listDeadLetters()).items.find((one) => one.job === "fragile");
    expect(letter).toMatchObject({
      event: happened.name,
      error: "the printer is out of paper",
      failedAt: expect.any(Date),
    });
    expect(tries).toBe(2);
    broken = false;
    expect(await again(letter?.id ?? "")).toMatchObject([{ id: letter?.id, job: "fragile" }]);
    await until("the job done", () => done.length === 1);
    await until("no dead letter", async () => !(await listDeadLetters()).items.some((one) => one.job === "fragile"));
    expect(done).toEqual([0]);
    expect(await again(letter?.id ?? "")).toEqual([]);
  } finally {
    await worker.stop();
  }
});

test("a backlog is worked off without a pause between its jobs, side by side where the job says so", async () => {
  const many = 120;
  const numbers: unknown[] = [];
  let [running, most] = [0, 0];
  const oneByOne = defineJob({
    name: "one-by-one",
    on: [happened.name],
    async handle(payload) {
      numbers.push(payload.n);
    },
  });
  const slow = defineJob({
    name: "slow-outside",
    on: [happened.name],
    atOnce: 3,
    async handle() {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 50));
      running -= 1;
    },
  });
  const worker = await startWorker([oneByOne, slow], []);
  try {
    await tell(many);
    // At one job in a poll of half a second this would take a minute.
    await until("all of them", () => numbers.length === many, 20);
    expect(new Set(numbers).size).toBe(many);
    await until("three at once", () => most === 3);
  } finally {
    await worker.stop();
  }
});

test("the worker outlives a database that goes away and comes back", async () => {
  const numbers: unknown[] = [];
  const listens = defineJob({
    name: "listens",
    on: [happened.name],
    async handle(payload) {
      numbers.push(payload.n);
    },
  });
  const worker = await startWorker([listens], []);
  try {
    await tell(1);
    await until("the first", () => numbers.length === 1);
    await wire.down();
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    await wire.up();
    await until("a connection", async () => (await tell(1)) === undefined);
    await until("the second", () => numbers.length >= 2);
    expect(numbers).toEqual([0, 0]);
  } finally {
    await worker.stop();
  }
});
