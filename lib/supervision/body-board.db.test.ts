import { afterAll, beforeAll, expect, test } from "vitest";
import { getCase, lightScanSweep, listBodyCases, listNextTurns, stepsOfRows } from "@/lib/cases";
import { type Actor, mintSystemActor } from "@/lib/platform/auth";
import { addMinutes, isoOf } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db, Prisma } from "@/lib/platform/db";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { countStatements } from "@/prisma/seed/factories/count-statements";
import { alerts, bodyBoard } from ".";

let city: CountedCity;
let chief: Actor;
const cases = { accepted: "", deciding: "", submitted: "" };
const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-03-${instant}:00+08:00`, work);

beforeAll(async () => {
  city = await aCountedCity(["food-business"]);
  chief = await city.actor("chief");
  for (const stage of ["accepted", "deciding", "submitted"] as const) cases[stage] = (await aFoodCase(stage)).caseId;
  await aFoodCase("draft");
  await aFoodCase("decided");
});
afterAll(() => city?.end());

test("a body sees its open cases by light and stage, which add up, and its steps by who holds them; no draft", async () => {
  const board = await at("06T10:45", () => bodyBoard(chief));
  expect(board.total).toBe(4);
  expect(Object.values(board.lights).reduce((a, b) => a + b)).toBe(4);
  expect(board.stages.map((row) => [row.key, row.total])).toEqual([
    ["pre-review", 1],
    ["review", 1],
    ["decide", 1],
    ["issue", 1],
  ]);
  const people = Object.fromEntries(board.people.map((row) => [row.key, [row.person, row.total]]));
  const { assigneeId, caseId } = await db().task.findFirstOrThrow({ where: { state: "claimed" } });
  expect(caseId).toBe(cases.deciding);
  expect(people.nobody).toEqual([null, 1]);
  expect(people[assigneeId ?? ""]).toEqual([expect.stringMatching(/\*/), 1]);
});

test("its list is filtered by light, stage and person, and its rows say the open step and the holder", async () => {
  const all = await listBodyCases(chief, {});
  expect(all.items.map((row) => row.id)).toEqual(expect.arrayContaining(Object.values(cases)));
  const ids = async (filter: Parameters<typeof listBodyCases>[1]) =>
    (await listBodyCases(chief, filter)).items.map((row) => row.id);
  expect(await ids({ stage: "decide" })).toEqual([cases.deciding]);
  expect(await ids({ person: "nobody" })).toEqual([cases.accepted]);
  const holder = await db().task.findFirstOrThrow({ where: { state: "claimed" } });
  expect(await ids({ person: holder.assigneeId ?? "" })).toEqual([cases.deciding]);
  expect(await ids({ person: "' or true --" })).toEqual([]);
  expect(await ids({ service: "no-such-service" })).toEqual([]);
  const steps = await stepsOfRows(all.items.map((row) => row.id));
  expect(steps.find((one) => one.caseId === cases.accepted)?.holder).toBeNull();
  expect(steps.find((one) => one.caseId === cases.deciding)?.holder).toMatch(/\*/);
  await expect(listBodyCases(chief, { cursor: "rubbish" })).rejects.toMatchObject({ code: "platform/bad-cursor" });
});

test("a page follows the other without a gap", async () => {
  const all = (await listBodyCases(chief, {})).items.map((row) => row.id);
  const paged: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listBodyCases(chief, { size: 1, cursor });
    paged.push(...page.items.map((row) => row.id));
    if (!page.next) break;
    cursor = page.next;
  }
  expect(paged).toEqual(all);
});

test("what turns next is named before it turns, and no longer afterwards", async () => {
  const turns = await at("06T10:45", () => listNextTurns(chief));
  const first = turns.find((turn) => turn.id === cases.submitted);
  if (!first) throw new Error("the submitted case turns no light");
  expect(["green", "yellow"]).toContain(first.light);
  expect(first.service.zh).toContain("食品经营");
  await withClock(isoOf(addMinutes(first.at, 1)), () => lightScanSweep.handle(mintSystemActor("test")));
  const later = await listNextTurns(chief);
  expect(later.find((turn) => turn.id === cases.submitted)?.light).not.toBe(first.light);
});

test("another department sees none of it, and the case itself is not found; strangers have no monitor", async () => {
  const other = await city.actor("housing-chief");
  expect((await bodyBoard(other)).total).toBe(0);
  expect(await listBodyCases(other, {})).toEqual({ items: [], next: null });
  expect(await listNextTurns(other)).toEqual([]);
  expect((await alerts(other, {})).items).toEqual([]);
  await expect(getCase(other, cases.accepted)).rejects.toMatchObject({ code: "case/not-found", status: 404 });
  for (const login of ["citizen", "clerk", "supervisor", "cityadmin", "auditor"]) {
    const actor = await city.actor(login);
    await expect(bodyBoard(actor)).rejects.toMatchObject({ code: "supervision/not-body", status: 404 });
    expect((await listBodyCases(actor, {})).items).toEqual([]);
  }
});

test("a body that holds a step in another body's case sees that case", async () => {
  const other = await city.actor("housing-chief");
  const task = await db().task.findFirstOrThrow({ where: { caseId: cases.accepted, state: "open" } });
  const home = await db().department.findFirstOrThrow({ where: { code: "housing" } });
  await db().task.update({
    where: { id: task.id },
    data: { departmentCode: home.code, departmentPath: home.path },
  });
  expect((await listBodyCases(other, {})).items.map((row) => row.id)).toEqual([cases.accepted]);
  expect((await getCase(other, cases.accepted)).id).toBe(cases.accepted);
});

test("the same number of statements at 1 and at 50 rows", async () => {
  const read = async () => {
    const { items } = await listBodyCases(chief, { size: 100 });
    return [
      items.length,
      await bodyBoard(chief),
      await listNextTurns(chief),
      await stepsOfRows(items.map((r) => r.id)),
    ];
  };
  const few = await countStatements(city.wire, read);
  await db().$executeRaw(Prisma.sql`
    with made as (
      insert into "case" select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
        'draft_no', 'X' || i, 'case_no', 'copy-' || i))).*
      from "case" c, generate_series(1, 50) i where c.id = ${cases.deciding}::uuid returning id)
    insert into task select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.id))).*
    from task t, made where t.case_id = ${cases.deciding}::uuid and t.state = 'claimed'`);
  const many = await countStatements(city.wire, read);
  expect((many.answer as unknown[])[0]).toBeGreaterThanOrEqual(50);
  expect(many.n).toBe(few.n);
});
