import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, mintSystemActor } from "@/lib/platform/auth";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db, Prisma } from "@/lib/platform/db";
import { claimTask, countTasks, listTasks } from "@/lib/workflow";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aProxiedServer, type DatabaseWire } from "@/prisma/seed/factories/a-proxy";
import { completeValues } from "@/prisma/seed/factories/complete-values";
import { countStatements } from "@/prisma/seed/factories/count-statements";
import {
  acceptCase,
  countDesks,
  decideCase,
  extendCase,
  getCase,
  getTimeline,
  holdCase,
  lightScanSweep,
  limitsOfRows,
  listBodyCases,
  listDeskCases,
  listMaterials,
  listMyCases,
  listRequests,
  preReviewCase,
  promiseMaterial,
  receiveCase,
  requestCorrection,
  resubmitCase,
  resumeCase,
  submitCase,
  withdrawCase,
} from ".";

const system = mintSystemActor("test");
let wire: DatabaseWire;
let city: TestCity;
let citizen: Actor;
let clerk: Actor;
let chief: Actor;
let approver: Actor;

const options = { scenario: { kind: "bulk-sales", dineIn: "no" } };
const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-03-${instant}:00+08:00`, work);
const many = 50;

beforeAll(async () => {
  wire = await aProxiedServer();
  city = await aCity(["food-business"]);
  [citizen, clerk, chief, approver] = (await Promise.all(
    ["citizen", "clerk", "chief", "approver"].map((login) => city.actor(login)),
  )) as [Actor, Actor, Actor, Actor];
});
afterAll(async () => {
  await city?.end();
  await wire?.end();
});

const begin = () => CaseStory.begin("food-business", options);

async function received(): Promise<CaseStory> {
  const story = await (await (await begin()).submitted("2026-03-02T09:00")).preReviewed("2026-03-02T09:10");
  return (await story.received("2026-03-02T09:20")).sharedOnly("2026-03-02T09:25");
}

/** Rows as they would be in a case with a long history: clocks of steps, materials with files, steps done before. */
async function withHistory(story: CaseStory, rows = many): Promise<void> {
  const id = story.caseId;
  await db().$executeRaw(Prisma.sql`
    insert into clock (id, case_id, kind, state, start_day, n, unit, extension, task_id, step, light, due_at, started_at)
    select gen_random_uuid(), ${id}::uuid, 'step', case when i % 2 = 0 then 'running' else 'ended' end, '2026-03-02', 20,
      'working-day', 0, gen_random_uuid(), 'earlier', 'green', '2026-03-30T09:00:00Z', '2026-03-02T01:00:00Z'
    from generate_series(1, ${rows + 1}) i`);
  await db().$executeRaw(Prisma.sql`
    insert into case_material (id, case_id, requirement, name_zh, name_en, state)
    select gen_random_uuid(), ${id}::uuid, 'extra-' || i, '附件', 'Attachment', 'given' from generate_series(1, ${rows}) i`);
  await db().$executeRaw(Prisma.sql`
    insert into case_file (id, material_id, digest, name, media_type, size, pages, added_at, added_by)
    select gen_random_uuid(), m.id, md5(m.id::text || i), 'a.png', 'image/png', 10, 1, '2026-03-02T01:00:00Z', 'test'
    from case_material m, generate_series(1, 3) i where m.case_id = ${id}::uuid and m.requirement like 'extra-%'`);
  await db().$executeRaw(Prisma.sql`
    insert into task (id, case_id, node, name_zh, name_en, kind, state, post, department_code, department_path, area_path, opened_at, done_at)
    select gen_random_uuid(), ${id}::uuid, 'earlier', '以前', 'Earlier', 'follow-up', 'done', 'reviewer', c.department_code,
      c.department_path, c.area_path, '2026-03-02T01:00:00Z', '2026-03-02T02:00:00Z'
    from "case" c, generate_series(1, ${rows}) i where c.id = ${id}::uuid`);
}

/** Copies of a case with its running clocks and pending tasks, so that a list has many rows. Lists only read. */
async function copies(story: CaseStory, n: number): Promise<void> {
  await db().$executeRaw(Prisma.sql`
    with made as (
      insert into "case" select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
        'draft_no', 'C' || left(replace(c.id::text, '-', ''), 8) || i, 'case_no', 'copy-' || c.id || '-' || i))).*
      from "case" c, generate_series(1, ${n}) i where c.id = ${story.caseId}::uuid returning id),
    clocks as (
      insert into clock select (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.id))).*
      from clock k, made where k.case_id = ${story.caseId}::uuid returning id),
    holds as (
      insert into hold select (jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.id))).*
      from hold h, made where h.case_id = ${story.caseId}::uuid returning id)
    insert into task select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.id))).*
    from task t, made where t.case_id = ${story.caseId}::uuid and t.state in ('open', 'claimed')`);
}

type Step = { name: string; run(story: CaseStory): Promise<unknown> };

const openTask = (story: CaseStory) =>
  db().task.findFirstOrThrow({ where: { caseId: story.caseId, kind: "review", state: { in: ["open", "claimed"] } } });

/** One story through its commands, each counted. */
async function counted(steps: Step[], story: CaseStory): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const step of steps) counts[step.name] = (await countStatements(wire, () => step.run(story))).n;
  return counts;
}

describe("a command costs the same number of statements, however long the case's history is", () => {
  const special = { kind: "special", reason: "现场核查", expectedDays: 3 } as const;
  const afterReceipt: Step[] = [
    { name: "accept", run: (story) => at("02T10:00", () => acceptCase(clerk, story.ref)) },
    { name: "hold", run: (story) => at("03T09:00", () => holdCase(chief, story.ref, special)) },
    { name: "resume", run: (story) => at("03T10:00", () => resumeCase(chief, story.ref)) },
    {
      name: "extend",
      run: (story) => at("03T11:00", () => extendCase(chief, story.ref, { limit: 3, reason: "复杂" })),
    },
    { name: "get", run: (story) => getCase(citizen, story.ref) },
    { name: "materials", run: (story) => listMaterials(citizen, story.ref) },
    { name: "timeline", run: (story) => getTimeline(citizen, story.ref) },
  ];

  async function decided(story: CaseStory): Promise<Record<string, number>> {
    await story.reviewed("2026-03-04T09:00");
    const task = await openTask(story);
    await at("04T10:00", () => claimTask(chief, task.id));
    return counted(
      [{ name: "decide", run: () => at("04T11:00", () => decideCase(chief, story.ref, { outcome: "granted" })) }],
      story,
    );
  }

  test("accept, hold, resume, extend, decide and what a person reads of a case", async () => {
    const [warm, short, long] = [await received(), await received(), await received()];
    await counted(afterReceipt, warm);
    await withHistory(short, 1);
    await withHistory(long);
    const expected = await counted(afterReceipt, short);
    expect(await counted(afterReceipt, long)).toEqual(expected);
    expect(await decided(long)).toEqual(await decided(short));
    for (const n of Object.values(expected)) expect(n).toBeLessThan(60);
  });

  test("withdraw", async () => {
    const [short, long] = [await received(), await received()];
    await withHistory(short, 1);
    await withHistory(long);
    const steps = [
      { name: "withdraw", run: (story: CaseStory) => at("03T09:00", () => withdrawCase(citizen, story.ref)) },
    ];
    expect(await counted(steps, long)).toEqual(await counted(steps, short));
  });

  test("a notice about one thing and one about everything; and its answer", async () => {
    const [warm, one, all] = [await received(), await received(), await received()];
    const { form, item } = one.service;
    const values = completeValues(form, one.scenario);
    const fields = Object.keys(values).filter((key) => typeof values[key] === "string" && /name/i.test(key));
    const field = { field: fields[0] ?? "contactName", reason: "写全名" };
    const every = item.materials.map(({ key }) => ({ requirement: key, reason: "看不清，请重拍" }));
    const few = [field, ...every.slice(0, 1)];
    const lots = [field, ...every];
    const ask = (items: typeof lots) => [
      { name: "ask", run: (story: CaseStory) => at("03T09:00", () => requestCorrection(clerk, story.ref, { items })) },
    ];
    await counted(ask(few), warm);
    expect(await counted(ask(lots), all)).toEqual(await counted(ask(few), one));
    await withHistory(one);
    await withHistory(warm, 1);
    for (const { caseId } of [one, warm])
      await db().caseMaterial.updateMany({ where: { caseId, verdict: "mend" }, data: { verdict: "mended" } });
    const mended = { ...values, [fields[0] ?? "contactName"]: "张晓云二" };
    const answer = [
      {
        name: "answer",
        run: (story: CaseStory) => at("04T09:00", () => resubmitCase(citizen, story.ref, { values: mended })),
      },
    ];
    const long = await counted(answer, one);
    expect(await counted(answer, warm)).toEqual(long);
  });

  test("submit, pre-review and receive", async () => {
    const steps: Step[] = [
      { name: "submit", run: (story) => at("02T09:02", () => submitCase(citizen, story.ref)) },
      {
        name: "pre-review",
        run: (story) => at("02T09:10", () => preReviewCase(clerk, story.caseId, { verdict: "pass" })),
      },
      { name: "receive", run: (story) => at("02T09:20", () => receiveCase(clerk, story.caseId)) },
    ];
    const ready = async () => {
      const story = await (await begin()).drafted("2026-03-02T09:00");
      await at("02T09:01", () => promiseMaterial(citizen, story.ref, { requirement: "safety-rules" }));
      return story;
    };
    const [warm, short, long] = [await ready(), await ready(), await ready()];
    await counted(steps, warm);
    await withHistory(short, 1);
    await withHistory(long);
    expect(await counted(steps, long)).toEqual(await counted(steps, short));
  });
});

test("the light scan costs one statement to find what turns, and the same for each case that does", async () => {
  const [short, long] = [await received(), await received()];
  await withHistory(short, 1);
  await withHistory(long);
  const only = async (story: CaseStory) => {
    await db().clock.updateMany({ data: { nextFlipAt: null } });
    await db().clock.updateMany({
      where: { caseId: story.caseId, kind: "notice" },
      data: { nextFlipAt: "2026-03-05T00:00:00Z" },
    });
    const scan = () => at("06T09:00", () => lightScanSweep.handle(system));
    return (await countStatements(wire, scan)).n;
  };
  const first = await only(short);
  expect(await only(long)).toBe(first);
  expect((await countStatements(wire, () => at("06T09:01", () => lightScanSweep.handle(system)))).n).toBe(1);
});

describe("a list costs the same number of statements with one row and with fifty", () => {
  const lists: { name: string; read(): Promise<unknown> }[] = [];
  const reads = async () => {
    const counts: Record<string, [number, number]> = {};
    for (const { name, read } of lists) {
      const { n, answer } = await countStatements(wire, read);
      const items = (answer as { items?: unknown[] }).items ?? (Array.isArray(answer) ? answer : []);
      counts[name] = [n, items.length];
    }
    return counts;
  };

  test("my cases, windows, desks, bodies, requests, limits, worklists and counts", async () => {
    await db().case.updateMany({
      data: { subjectId: chief.subjectId ?? "", departmentPath: "away/", areaPath: "away/" },
    });
    await db().task.updateMany({ data: { departmentPath: "away/", areaPath: "away/", assigneeId: null } });
    await db().case.updateMany({ data: { receivedByPath: "away/" } });
    await db().hold.deleteMany({});
    const story = await (await received()).accepted("2026-03-02T10:00");
    const task = await openTask(story);
    await at("02T10:10", () => claimTask(approver, task.id));
    await at("02T10:20", () => holdCase(approver, story.ref, { kind: "halt", reason: "等待判决", expectedDays: 9 }));
    const ids = async () => (await listBodyCases(chief, { size: 100 })).items.map(({ id }) => id);
    lists.push(
      { name: "my cases", read: () => listMyCases(citizen, { size: 100 }) },
      { name: "desk", read: () => listDeskCases(clerk, { desk: "review", size: 100 }) },
      { name: "desk counts", read: () => countDesks(clerk) },
      { name: "body", read: () => listBodyCases(chief, { size: 100 }) },
      { name: "limits", read: async () => limitsOfRows(await ids()) },
      { name: "requests", read: () => listRequests(chief) },
      { name: "tasks in hand", read: () => listTasks(approver, { view: "mine", limit: 100 }) },
      { name: "tasks of the body", read: () => listTasks(chief, { view: "body", kind: "review", limit: 100 }) },
      { name: "task counts", read: () => countTasks(approver) },
    );
    await reads();
    const one = await reads();
    for (const name of ["my cases", "desk", "body", "requests", "tasks in hand", "tasks of the body"])
      expect([name, one[name]?.[1]]).toEqual([name, 1]);
    await copies(story, many - 1);
    const fifty = await reads();
    for (const name of ["my cases", "desk", "body", "requests", "tasks in hand", "tasks of the body"])
      expect([name, fifty[name]?.[1]]).toEqual([name, many]);
    const statements = (counts: typeof one) =>
      Object.fromEntries(Object.entries(counts).map(([name, [n]]) => [name, n]));
    expect(statements(fifty)).toEqual(statements(one));
  });
});
