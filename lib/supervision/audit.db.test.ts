import { afterAll, beforeAll, expect, test } from "vitest";
import { revealApplicant } from "@/lib/cases";
import type { Actor } from "@/lib/platform/auth";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db, Prisma } from "@/lib/platform/db";
import { sealLedger } from "@/lib/platform/ledger";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { aFoodCase, type FoodCase } from "@/prisma/seed/factories/a-food-case";
import { countStatements } from "@/prisma/seed/factories/count-statements";
import { checkSealedRoot, findChain, listAuditDay, listSealedRoots, readChain } from ".";

let city: CountedCity;
let auditor: Actor;
let found: FoodCase;
const day = "2026-03-03";

beforeAll(async () => {
  city = await aCountedCity(["food-business"]);
  auditor = await city.actor("auditor");
  found = await aFoodCase("accepted");
  const chief = await city.actor("chief");
  await withClock("2026-03-03T11:00:00+08:00", () => revealApplicant(chief, found.caseNo, { purpose: "review" }));
  await withClock("2026-03-03T11:01:00+08:00", () => sealLedger());
});
afterAll(() => city?.end());

test("a case is found by its number, with spaces or without, and its chain is read whole, with who did what", async () => {
  const spaced = `${found.caseNo.slice(0, 4)} ${found.caseNo.slice(4)}`;
  expect(await findChain(auditor, spaced)).toEqual({ type: "case", id: found.caseId });
  const chain = await readChain(auditor, "case", found.caseId);
  expect(chain.fault).toBeNull();
  expect(chain.events.map((event) => event.seq)).toEqual(chain.events.map((_, index) => index + 1));
  expect(chain.sealed).toBe(chain.events.length);
  expect(chain.events.find((event) => event.event === "case.revealed")?.by).toMatch(/\*.* · chief/);
});

test("accounts, services and what ledger:verify prints are found too; anything else is not", async () => {
  expect(await findChain(auditor, "food-business")).toEqual({ type: "service", id: "food-business" });
  expect(await findChain(auditor, `case:${found.caseId}`)).toEqual({ type: "case", id: found.caseId });
  expect((await findChain(auditor, "chief")).type).toBe("account");
  for (const ref of ["", "   ", "9999", "case:none", "' or 1=1 --", "secrets:1"])
    await expect(findChain(auditor, ref)).rejects.toMatchObject({ code: "supervision/chain-not-found", status: 404 });
  for (const [type, id] of [
    ["case", "none"],
    ["secrets", found.caseId],
  ] as const)
    await expect(readChain(auditor, type, id)).rejects.toMatchObject({ status: 404 });
});

test("a day is read newest first, page after page without a gap; who looked at personal data stands alone", async () => {
  const all = await listAuditDay(auditor, { day, size: 100 });
  expect(all.items.length).toBeGreaterThan(4);
  expect(all.items.map((line) => line.at.getTime())).toEqual(
    all.items.map((line) => line.at.getTime()).toSorted((a, b) => b - a),
  );
  const paged: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listAuditDay(auditor, { day, size: 2, cursor });
    paged.push(...page.items.map((line) => line.hash));
    if (!page.next) break;
    cursor = page.next;
  }
  expect(paged).toEqual(all.items.map((line) => line.hash));
  const reveals = await listAuditDay(auditor, { day, reveals: true });
  expect(reveals.items).toMatchObject([
    { event: "case.revealed", facts: { purpose: "review" }, by: expect.stringContaining("chief") },
  ]);
  expect((await listAuditDay(auditor, { day: "2026-03-29" })).items).toEqual([]);
  await expect(listAuditDay(auditor, { day, cursor: "x" })).rejects.toMatchObject({ code: "platform/bad-cursor" });
});

test("roots follow each other, the last of a day is its seal, and a root that was touched is named", async () => {
  await aFoodCase("submitted");
  await withClock("2026-03-04T09:00:00+08:00", () => sealLedger());
  const { items } = await listSealedRoots(auditor);
  expect(items.map((root) => [root.n, root.linked, root.daySeal])).toEqual([
    [2, true, false],
    [1, true, true],
  ]);
  expect([await checkSealedRoot(auditor, 1), await checkSealedRoot(auditor, 99)]).toEqual([true, null]);
  await db().$executeRaw(Prisma.sql`update ledger_sealed_head set hash = repeat('0', 64) where n = 1 and seq > 5`);
  expect(await checkSealedRoot(auditor, 1)).toBe(false);
  expect(await checkSealedRoot(auditor, 2)).toBe(true);
});

test("an event that was changed is named on the page", async () => {
  await db().$executeRaw(Prisma.sql`
    update ledger_event set body = replace(body, 'case.accepted', 'case.refused')
    where subject_id = ${found.caseId} and event = 'case.accepted'`);
  const { fault, events } = await readChain(auditor, "case", found.caseId);
  expect(fault).toMatchObject({ kind: "changed", seq: events.find((one) => one.event === "case.accepted")?.seq });
});

test.each(["citizen", "clerk", "chief", "supervisor", "cityadmin"])("%s reads none of it", async (login) => {
  const actor = await city.actor(login);
  for (const refused of [
    findChain(actor, found.caseNo),
    readChain(actor, "case", found.caseId),
    listAuditDay(actor, { day }),
    listSealedRoots(actor),
    checkSealedRoot(actor, 1),
  ])
    await expect(refused).rejects.toMatchObject({ code: "supervision/not-auditor", status: 403 });
});

test("as many statements at 50 events as at 1, and reading writes nothing", async () => {
  const events = () => db().ledgerEvent.count();
  const before = await events();
  const few = await countStatements(city.wire, () => listAuditDay(auditor, { day, size: 1 }));
  const many = await countStatements(city.wire, () => listAuditDay(auditor, { day: "2026-03-02", size: 50 }));
  expect(many.n).toBe(few.n);
  await readChain(auditor, "case", found.caseId);
  expect(await events()).toBe(before);
});
