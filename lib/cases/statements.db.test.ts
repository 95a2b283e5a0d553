import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, mintSystemActor } from "@/lib/platform/auth";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { claimTask, countTasks, listTasks } from "@/lib/workflow";
import { CaseStory } from "@/prisma/seed/factories/a-case";
import { aCountedCity, type CountedCity } from "@/prisma/seed/factories/a-counted-city";
import { completeValues } from "@/prisma/seed/factories/complete-values";
import { type Counted, countEach, countStatements } from "@/prisma/seed/factories/count-statements";
import { copies, withHistory } from "@/prisma/seed/factories/long-history";
import {
  acceptCase,
  countDesks,
  decideCase,
  extendCase,
  getCase,
  getCaseFile,
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
let city: CountedCity;
let citizen: Actor;
let clerk: Actor;
let chief: Actor;
let approver: Actor;

const options = { scenario: { kind: "bulk-sales", dineIn: "no" } };
const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-03-${instant}:00+08:00`, work);
const many = 50;

beforeAll(async () => {
  city = await aCountedCity(["food-business"]);
  [citizen, clerk, chief, approver] = (await Promise.all(
    ["citizen", "clerk", "chief", "approver"].map((login) => city.actor(login)),
  )) as [Actor, Actor, Actor, Actor];
});
afterAll(() => city?.end());

const begin = () => CaseStory.begin("food-business", options);

async function received(): Promise<CaseStory> {
  const story = await (await (await begin()).submitted("2026-03-02T09:00")).preReviewed("2026-03-02T09:10");
  return (await story.received("2026-03-02T09:20")).sharedOnly("2026-03-02T09:25");
}

type Step = Counted<CaseStory>;

const openTask = (story: CaseStory) =>
  db().task.findFirstOrThrow({ where: { caseId: story.caseId, kind: "review", state: { in: ["open", "claimed"] } } });

describe("a command costs the same number of statements, however long the case's history is", () => {
  const special = { kind: "special", reason: "现场核查", expectedDays: 3 } as const;
  const afterReceipt: Step[] = [
    { of: "cases/accept-case", run: (story) => at("02T10:00", () => acceptCase(clerk, story.ref)) },
    { of: "cases/hold-case", run: (story) => at("03T09:00", () => holdCase(chief, story.ref, special)) },
    { of: "cases/resume-case", run: (story) => at("03T10:00", () => resumeCase(chief, story.ref)) },
    {
      of: "cases/extend-case",
      run: (story) => at("03T11:00", () => extendCase(chief, story.ref, { limit: 3, reason: "复杂" })),
    },
    { of: "get", run: (story) => getCase(citizen, story.ref) },
    { of: "materials", run: (story) => listMaterials(citizen, story.ref) },
    { of: "case file", run: (story) => getCaseFile(citizen, story.ref) },
    { of: "timeline", run: (story) => getTimeline(citizen, story.ref) },
  ];

  async function decided(story: CaseStory): Promise<Record<string, number>> {
    await story.reviewed("2026-03-04T09:00");
    const task = await openTask(story);
    await at("04T10:00", () => claimTask(chief, task.id));
    return countEach(
      city.wire,
      [
        {
          of: "cases/decide-case",
          run: () => at("04T11:00", () => decideCase(chief, story.ref, { outcome: "granted" })),
        },
      ],
      story,
    );
  }

  test("accept, hold, resume, extend, decide and what a person reads of a case", async () => {
    const [warm, short, long] = [await received(), await received(), await received()];
    await countEach(city.wire, afterReceipt, warm);
    await withHistory(short.caseId, 1);
    await withHistory(long.caseId, many);
    const expected = await countEach(city.wire, afterReceipt, short);
    expect(await countEach(city.wire, afterReceipt, long)).toEqual(expected);
    expect(await decided(long)).toEqual(await decided(short));
    for (const n of Object.values(expected)) expect(n).toBeLessThan(60);
  });

  test("withdraw", async () => {
    const [short, long] = [await received(), await received()];
    await withHistory(short.caseId, 1);
    await withHistory(long.caseId, many);
    const steps = [
      { of: "cases/withdraw-case", run: (story: CaseStory) => at("03T09:00", () => withdrawCase(citizen, story.ref)) },
    ];
    expect(await countEach(city.wire, steps, long)).toEqual(await countEach(city.wire, steps, short));
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
      {
        of: "cases/request-correction",
        run: (story: CaseStory) => at("03T09:00", () => requestCorrection(clerk, story.ref, { items })),
      },
    ];
    await countEach(city.wire, ask(few), warm);
    expect(await countEach(city.wire, ask(lots), all)).toEqual(await countEach(city.wire, ask(few), one));
    await withHistory(one.caseId, many);
    await withHistory(warm.caseId, 1);
    for (const { caseId } of [one, warm])
      await db().caseMaterial.updateMany({ where: { caseId, verdict: "mend" }, data: { verdict: "mended" } });
    const mended = { ...values, [fields[0] ?? "contactName"]: "张晓云二" };
    const answer = [
      {
        of: "cases/resubmit-case",
        run: (story: CaseStory) => at("04T09:00", () => resubmitCase(citizen, story.ref, { values: mended })),
      },
    ];
    const long = await countEach(city.wire, answer, one);
    expect(await countEach(city.wire, answer, warm)).toEqual(long);
  });

  test("submit, pre-review and receive", async () => {
    const steps: Step[] = [
      { of: "cases/submit-case", run: (story) => at("02T09:02", () => submitCase(citizen, story.ref)) },
      {
        of: "cases/pre-review-case",
        run: (story) => at("02T09:10", () => preReviewCase(clerk, story.caseId, { verdict: "pass" })),
      },
      { of: "cases/receive-case", run: (story) => at("02T09:20", () => receiveCase(clerk, story.caseId)) },
    ];
    const ready = async () => {
      const story = await (await begin()).drafted("2026-03-02T09:00");
      await at("02T09:01", () => promiseMaterial(citizen, story.ref, { requirement: "safety-rules" }));
      return story;
    };
    const [warm, short, long] = [await ready(), await ready(), await ready()];
    await countEach(city.wire, steps, warm);
    await withHistory(short.caseId, 1);
    await withHistory(long.caseId, many);
    expect(await countEach(city.wire, steps, long)).toEqual(await countEach(city.wire, steps, short));
  });
});

test("the light scan costs one statement to find what turns, and the same for each case that does", async () => {
  const [short, long] = [await received(), await received()];
  await withHistory(short.caseId, 1);
  await withHistory(long.caseId, many);
  const only = async (story: CaseStory) => {
    await db().clock.updateMany({ data: { nextFlipAt: null } });
    await db().clock.updateMany({
      where: { caseId: story.caseId, kind: "notice" },
      data: { nextFlipAt: "2026-03-05T00:00:00Z" },
    });
    const scan = () => at("06T09:00", () => lightScanSweep.handle(system));
    return (await countStatements(city.wire, scan)).n;
  };
  const first = await only(short);
  expect(await only(long)).toBe(first);
  expect((await countStatements(city.wire, () => at("06T09:01", () => lightScanSweep.handle(system)))).n).toBe(1);
});

describe("a list costs the same number of statements with one row and with fifty", () => {
  const lists: { name: string; read(): Promise<unknown> }[] = [];
  const reads = async () => {
    const counts: Record<string, [number, number]> = {};
    for (const { name, read } of lists) {
      const { n, answer } = await countStatements(city.wire, read);
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
    await copies(story.caseId, many - 1);
    const fifty = await reads();
    for (const name of ["my cases", "desk", "body", "requests", "tasks in hand", "tasks of the body"])
      expect([name, fifty[name]?.[1]]).toEqual([name, many]);
    const statements = (counts: typeof one) =>
      Object.fromEntries(Object.entries(counts).map(([name, [n]]) => [name, n]));
    expect(statements(fifty)).toEqual(statements(one));
  });
});
