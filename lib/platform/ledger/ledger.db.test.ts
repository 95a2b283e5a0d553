import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aDatabase } from "@/prisma/seed/factories/test-database";
import { mintSystemActor } from "../auth";
import { addMinutes, now } from "../clock";
import { withClock } from "../clock/with-clock";
import { db, inTransaction, Prisma } from "../db";
import { appendAllToLedger, appendToLedger } from "./append";
import type { LedgerFault } from "./event-fault";
import { readLedger, readLedgers } from "./read";
import { sealLedger } from "./seal";
import { ledgerPartitionSweep } from "./sweeps";
import { verifyLedger } from "./verify";

let drop: () => Promise<void>;
const actor = mintSystemActor("test");
beforeAll(async () => {
  drop = await aDatabase();
});
afterAll(() => drop?.());

const append = (id: string, event: string) =>
  inTransaction("tests/ledger", (tx) =>
    appendToLedger(tx, { actor, subject: { type: "case", id }, event, facts: { n: 1 } }),
  );

beforeEach(async () => {
  for (const table of ["ledger_sealed_head", "ledger_root", "ledger_head", "ledger_event"])
    await db().$executeRaw(Prisma.raw(`delete from ${table}`));
  for (const id of ["a", "b", "c"]) for (let i = 0; i < 5; i += 1) await append(id, `case.event-${i}`);
  await sealLedger();
});

const run = (sql: string) => db().$executeRaw(Prisma.raw(sql));

/** What is wrong, walked in one piece; and again with every chain at the border of two ranges, which must say the same. */
async function faultFound(): Promise<LedgerFault | null> {
  const { fault } = await verifyLedger();
  expect((await verifyLedger({ threads: 1, chainsEach: 1 })).fault).toEqual(fault);
  return fault;
}

test("an untouched ledger is whole, and what is younger than the last root is reported", async () => {
  await append("a", "case.later");
  const whole = { events: 16, chains: 3, roots: 1, notSealed: 1, fault: null };
  expect(await verifyLedger()).toEqual(whole);
  expect(await verifyLedger({ threads: 1, chainsEach: 1 })).toEqual(whole);
});

describe("the first wrong row is named", () => {
  test.each([
    [
      "a changed event",
      "update ledger_event set event = 'case.other' where subject_id = 'b' and seq = 3",
      { kind: "changed", subject: "case:b", seq: 3 },
    ],
    [
      "a changed text",
      "update ledger_event set body = replace(body, '\"n\":1', '\"n\":2') where subject_id = 'b' and seq = 2",
      { kind: "changed", subject: "case:b", seq: 2 },
    ],
    [
      "a removed event",
      "delete from ledger_event where subject_id = 'b' and seq = 3",
      { kind: "removed", subject: "case:b", seq: 4 },
    ],
    [
      "a swapped pair",
      "update ledger_event set seq = case seq when 2 then 3 else 2 end where subject_id = 'b' and seq in (2, 3)",
      { kind: "swapped", subject: "case:b", seq: 2 },
    ],
    ["a removed case", "delete from ledger_event where subject_id = 'b'", { kind: "removed-chain", subject: "case:b" }],
    [
      "a removed case with its head",
      "with x as (delete from ledger_head where subject_id = 'b') delete from ledger_event where subject_id = 'b'",
      { kind: "removed-chain", subject: "case:b" },
    ],
    [
      "a cut tail",
      "delete from ledger_event where subject_id = 'b' and seq = 5",
      { kind: "cut-tail", subject: "case:b", seq: 5 },
    ],
    [
      "the first case removed with its head",
      "with x as (delete from ledger_head where subject_id = 'a') delete from ledger_event where subject_id = 'a'",
      { kind: "removed-chain", subject: "case:a" },
    ],
    [
      "the last case removed",
      "delete from ledger_event where subject_id = 'c'",
      { kind: "removed-chain", subject: "case:c" },
    ],
    [
      "an event that went to another case",
      "update ledger_event set subject_id = 'b' where subject_id = 'a' and seq = 5",
      { kind: "changed", subject: "case:b", seq: 5 },
    ],
    [
      "a text of nobody, with its hash",
      "update ledger_event set body = 'no', hash = '9a1f4b2ee1c2e5d1' where subject_id = 'b' and seq = 2",
      { kind: "changed", subject: "case:b", seq: 2 },
    ],
    [
      "a head that says another hash",
      "update ledger_head set hash = repeat('0', 64) where subject_id = 'c'",
      { kind: "changed", subject: "case:c", seq: 5 },
    ],
    ["a changed root", "update ledger_root set leaves = 2", { kind: "root" }],
    [
      "a sealed head of another root",
      "update ledger_sealed_head set hash = repeat('0', 64) where subject_id = 'b'",
      { kind: "changed", subject: "case:b" },
    ],
  ])("%s", async (_, sql, fault) => {
    if (sql.includes("set seq = case")) {
      await run("update ledger_event set seq = 99 where subject_id = 'b' and seq = 2");
      await run("update ledger_event set seq = 2 where subject_id = 'b' and seq = 3");
      await run("update ledger_event set seq = 3 where subject_id = 'b' and seq = 99");
    } else await run(sql);
    expect(await faultFound()).toMatchObject(fault);
  });

  test("an inserted event", async () => {
    await run("update ledger_event set seq = seq + 1 where subject_id = 'b' and seq = 5");
    await run(
      "insert into ledger_event select subject_type, subject_id, 5, at, event, actor, body, hash from ledger_event where subject_id = 'b' and seq = 4",
    );
    expect(await faultFound()).toMatchObject({ subject: "case:b", seq: 5 });
  });

  test("a cut tail together with its head, because the root remembers", async () => {
    await run("delete from ledger_event where subject_id = 'b' and seq = 5");
    await run(
      "update ledger_head h set seq = 4, hash = e.hash from ledger_event e where h.subject_id = 'b' and e.subject_id = 'b' and e.seq = 4",
    );
    expect(await faultFound()).toMatchObject({ kind: "cut-tail", subject: "case:b", seq: 5 });
  });
});

test("a hundred commands on one subject at once make one unbroken chain", async () => {
  await Promise.all(Array.from({ length: 100 }, (_, i) => append("race", `case.race-${i}`)));
  expect(await faultFound()).toBeNull();
  expect(await db().ledgerEvent.count({ where: { subjectId: "race" } })).toBe(100);
});

test("inside a chain time never runs backwards: not for who began first and came last, nor when the clock is set back", async () => {
  const instants = async () => (await readLedger({ type: "case", id: "a" })).map(({ at }) => at.getTime());
  const later = addMinutes(now(), 60);
  await withClock(later, () => append("a", "case.ahead"));
  await append("a", "case.back");
  await inTransaction("tests/ledger", async (tx) => {
    // Somebody who began later is done before this one asks for the head.
    await append("a", "case.overtook");
    await appendToLedger(tx, { actor, subject: { type: "case", id: "a" }, event: "case.waited" });
  });
  const seen = await instants();
  expect(seen).toHaveLength(9);
  expect(seen).toEqual([...seen].sort((one, other) => one - other));
  expect(seen.at(-1)).toBe(later.getTime());
  expect(await faultFound()).toBeNull();
});

test("events of many subjects in one call are chained as if they came one by one", async () => {
  const subjectOf = (id: string) => ({ type: "case" as const, id });
  const batch = ["a", "new", "a", "b", "new"];
  const links = await inTransaction("tests/ledger", (tx) =>
    appendAllToLedger(
      tx,
      batch.map((id, n) => ({ actor, subject: subjectOf(id), event: `case.batch-${n}` })),
    ),
  );
  expect(links.map(({ seq }) => seq)).toEqual([6, 1, 7, 6, 2]);
  const chains = await readLedgers("case", ["new", "a", "nobody"]);
  expect(chains.get("new")?.map(({ event }) => event)).toEqual(["case.batch-1", "case.batch-4"]);
  expect(chains.get("nobody")).toEqual([]);
  expect(await inTransaction("tests/ledger", (tx) => appendAllToLedger(tx, []))).toEqual([]);
  expect(await faultFound()).toBeNull();
});

test("two who append to the same chains in opposite orders queue, and neither waits for the other for ever", async () => {
  const both = (ids: string[]) =>
    inTransaction("tests/ledger", (tx) =>
      appendAllToLedger(
        tx,
        ids.map((id) => ({ actor, subject: { type: "case", id }, event: "case.crossed" })),
      ),
    );
  await Promise.all(Array.from({ length: 20 }, (_, i) => both(i % 2 ? ["a", "b", "c"] : ["c", "b", "a"])));
  expect(await faultFound()).toBeNull();
  expect(await db().ledgerEvent.count({ where: { event: "case.crossed" } })).toBe(60);
});

test("month partitions are made ahead, once", async () => {
  expect(await ledgerPartitionSweep.handle(actor)).toBe(3);
  expect(await ledgerPartitionSweep.handle(actor)).toBe(0);
});
