import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { db, inTransaction, Prisma } from ".";
import { columnOf, fieldsOf, tableOf } from "./columns";
import { insertRows } from "./insert-rows";

let city: TestCity;
let caseId = "";
beforeAll(async () => {
  city = await aCity(["food-business"]);
  ({ caseId } = await (await CaseStory.begin("food-business")).submitted("2026-11-20T09:00"));
});
afterAll(() => city?.end());

const material = (requirement: string) => ({
  caseId,
  requirement,
  nameZh: "材料",
  nameEn: "Material",
  state: "missing",
});
const add = (rows: ReturnType<typeof material>[], repeated: "skip" | "refuse" = "refuse") =>
  inTransaction("tests/insert-rows", (tx) => insertRows(tx, "CaseMaterial", rows, { repeated }));
const count = () => db().caseMaterial.count({ where: { caseId, requirement: { startsWith: "insert-" } } });

test("every table and column is named as the rule says", async () => {
  const rows = await db().$queryRaw<{ one: string }[]>`
    select table_name || '.' || column_name as one from information_schema.columns where table_schema = 'public'`;
  const there = new Set(rows.map(({ one }) => one));
  const wanted = Object.values(Prisma.ModelName).flatMap((model) =>
    fieldsOf(model).map((field) => `${tableOf(model)}.${columnOf(field)}`),
  );
  expect(wanted.length).toBeGreaterThan(300);
  expect(wanted.filter((one) => !there.has(one))).toEqual([]);
});

test("rows stand as the library would have written them: instants, JSON, null and defaults", async () => {
  const at = new Date("2026-11-20T01:02:03.456Z");
  const given = {
    caseId,
    kind: "review",
    node: "a",
    nameZh: "审查",
    nameEn: "Review",
    state: "open",
    post: "reviewer",
  };
  const place = { departmentCode: "d", departmentPath: "d", areaPath: "a", openedAt: at, dueAt: null };
  const [task] = await inTransaction("tests/insert-rows", (tx) => insertRows(tx, "Task", [{ ...given, ...place }]));
  const kept = await db().task.findUniqueOrThrow({ where: { id: task?.id ?? "" } });
  expect(kept).toMatchObject({ ...given, ...place, visit: 1, version: 0, decision: false, groupId: null });
  const path = [{ node: "说明", visit: 1 }];
  const [token] = await inTransaction("tests/insert-rows", (tx) =>
    insertRows(tx, "Token", [{ caseId, node: "a", state: "active", path }]),
  );
  expect(await db().token.findUniqueOrThrow({ where: { id: token?.id ?? "" } })).toMatchObject({ path });
});

test("what stands there already is left out and not answered, or refused", async () => {
  expect(await add([material("insert-a"), material("insert-b")])).toHaveLength(2);
  const again = await add([material("insert-b"), material("insert-c")], "skip");
  expect(again.map(({ requirement }) => requirement)).toEqual(["insert-c"]);
  await expect(add([material("insert-d"), material("insert-a")])).rejects.toThrow();
  expect(await count()).toBe(3);
  expect(await add([])).toEqual([]);
});

test("rows that name different fields are a defect, and no text of a row is ever SQL", async () => {
  await expect(add([material("insert-x"), { ...material("insert-y"), source: {} } as never])).rejects.toThrow(
    /different/,
  );
  const nasty = `insert-'); drop table "case"; -- \\ " ${randomUUID()}`;
  await add([material(nasty)]);
  expect(await db().caseMaterial.count({ where: { caseId, requirement: nasty } })).toBe(1);
});
