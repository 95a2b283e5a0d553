import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/auth";
import { instantOf } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db, inTransaction, Prisma, type Tx } from "@/lib/platform/db";
import { readLedger } from "@/lib/platform/ledger";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import {
  claimTask,
  completeInProcess,
  copyDue,
  countTasks,
  endProcess,
  getProcessView,
  getTaskDesk,
  getTaskForUpdate,
  listTasks,
  loadProcess,
  type ProcessCase,
  type ProcessDefinition,
  releaseTask,
  returnInProcess,
  saveTaskDraft,
  seizeTask,
  startProcess,
  transferTask,
} from ".";
import { aProcess } from "./model/a-process";
import { inconsistencies } from "./model/inconsistencies";

let city: TestCity;
let def: ProcessDefinition;
const actors = new Map<string, Actor>();

const ways = `start > paper > p1
  p1 > site > p2
  p1 > housing > p2
  p2 > decide > end`;
const attributes = {
  site: `tb:post="inspector" tb:sign="all" tb:signers="2" tb:limit="2"`,
  housing: `tb:department="housing"`,
  decide: `tb:post="chief"`,
};

const logins = [
  "approver",
  "market-approver",
  "market-approver2",
  "chief",
  "market-chief",
  "housing-approver",
  "health-approver",
  "linjiang-market-approver",
  "clerk",
  "citizen",
  "supervisor",
];

beforeAll(async () => {
  city = await aCity([]);
  def = await aProcess(ways, attributes);
  for (const login of logins) actors.set(login, await city.actor(login));
});
afterAll(() => city?.end());

function as(login: string): Actor {
  const actor = actors.get(login);
  if (!actor) throw new Error(`no actor ${login}`);
  return actor;
}
const accountOf = (login: string) => as(login).accountId ?? "";

type Story = { subjectId?: string; dueAt?: Date | null; areaPath?: string; caseNo?: string; light?: string };

/** An accepted case of the market bureau with its process started. */
async function accepted(story: Story = {}, definition = def): Promise<ProcessCase> {
  const id = randomUUID();
  const areaPath = story.areaPath ?? "990100/";
  const dueAt = story.dueAt === undefined ? instantOf("2026-12-09", "17:00") : story.dueAt;
  const body = { departmentCode: "market", departmentPath: "market/", areaPath };
  await db().case.create({
    data: {
      id,
      draftNo: `D${id.slice(0, 12)}`,
      caseNo: story.caseNo ?? null,
      state: "accepted",
      serviceCode: "food-business",
      versionId: randomUUID(),
      serviceNameZh: "食品经营许可",
      serviceNameEn: "Food business licence",
      ...body,
      areaCode: "990100",
      windowPaths: [],
      channel: "pc",
      subjectId: story.subjectId ?? randomUUID(),
      subjectMasked: "张*",
      scenario: {},
      delivery: {},
      light: story.light ?? "green",
      createdAt: instantOf("2026-12-01"),
    },
  });
  const process: ProcessCase = {
    caseId: id,
    definition,
    ...body,
    dueAt,
    facts: async () => ({ scenario: {}, form: {} }),
  };
  await locked(process, (tx) => startProcess(tx, process));
  return process;
}

/** Runs a move as a command would: under the lock of the case row, and the rows it leaves must be consistent. */
async function locked<T>(process: ProcessCase, work: (tx: Tx) => Promise<T>): Promise<T> {
  const result = await inTransaction(async (tx) => {
    await tx.db.$queryRaw(Prisma.sql`select 1 from "case" where id = ${process.caseId}::uuid for update`);
    return work(tx);
  });
  expect(inconsistencies(await loadProcess(db(), process.caseId), process.definition)).toEqual([]);
  return result;
}

const pendingOf = (process: ProcessCase) =>
  db().task.findMany({
    where: { caseId: process.caseId, state: { in: ["open", "claimed"] } },
    orderBy: { node: "asc" },
  });
const openNodes = async (process: ProcessCase) => (await pendingOf(process)).map((task) => task.node).join(" ");

async function freeTask(process: ProcessCase, node: string): Promise<string> {
  const task = await db().task.findFirstOrThrow({ where: { caseId: process.caseId, node, state: "open" } });
  return task.id;
}

async function complete(process: ProcessCase, node: string, login: string, outcome = "pass") {
  const taskId = await freeTask(process, node);
  await claimTask(as(login), taskId);
  return locked(process, (tx) =>
    completeInProcess(tx, process, { taskId, by: accountOf(login), outcome, opinion: "同意" }),
  );
}

describe("a process as rows", () => {
  test("goes from acceptance to decision; each move tells what it opened and closed", async () => {
    const process = await accepted();
    const [paper] = await pendingOf(process);
    expect(paper).toMatchObject({
      node: "paper",
      post: "reviewer",
      departmentPath: "market/",
      visit: 1,
      state: "open",
    });
    const moved = await complete(process, "paper", "approver");
    expect(moved).toMatchObject({ closed: [paper?.id], step: "site,housing", running: true });
    expect(moved.opened.map(({ node, post, departmentCode, limit }) => [node, post, departmentCode, limit])).toEqual([
      ["site", "inspector", "market", 2],
      ["site", "inspector", "market", 2],
      ["housing", "reviewer", "housing", undefined],
    ]);
    await complete(process, "site", "market-approver");
    await complete(process, "housing", "housing-approver");
    await complete(process, "site", "market-approver2");
    expect(await openNodes(process)).toBe("decide");
    const end = await complete(process, "decide", "chief", "granted");
    expect(end).toMatchObject({ opened: [], step: null, running: false });
    expect(await db().token.count({ where: { caseId: process.caseId } })).toBe(0);
    const decide = await db().task.findFirst({ where: { caseId: process.caseId, node: "decide" } });
    expect(decide).toMatchObject({ state: "done", outcome: "pass", opinion: "同意", doneBy: accountOf("chief") });
  });

  test("a return from a countersign cancels the other signer and the branch beside it", async () => {
    const process = await accepted();
    await complete(process, "paper", "approver");
    await complete(process, "site", "market-approver");
    const taskId = await freeTask(process, "site");
    await claimTask(as("market-approver2"), taskId);
    await claimTask(as("housing-approver"), await freeTask(process, "housing"));
    const by = accountOf("market-approver2");
    const moved = await locked(process, (tx) =>
      returnInProcess(tx, process, { taskId, by, toNode: "paper", reason: "布局图不清" }),
    );
    expect(moved.step).toBe("paper");
    expect(moved.closed).toHaveLength(2);
    expect(await openNodes(process)).toBe("paper");
    await complete(process, "paper", "approver");
    expect(await openNodes(process)).toBe("housing site site");
  });

  test("a move that cannot choose a way leaves every row as it was", async () => {
    const strict = await aProcess(`start > paper > x1
      x1 > expert > decide > end if form.seats > 50
      x1 > decide if form.seats <= 50`);
    const process = await accepted({}, strict);
    const taskId = await freeTask(process, "paper");
    await claimTask(as("approver"), taskId);
    const move = locked(process, (tx) =>
      completeInProcess(tx, process, { taskId, by: accountOf("approver"), outcome: "pass", opinion: "同意" }),
    );
    await expect(move).rejects.toMatchObject({
      code: "workflow/condition-unknown",
      detail: { missing: ["form.seats"] },
    });
    expect(await pendingOf(process)).toMatchObject([{ id: taskId, state: "claimed", opinion: null }]);
  });

  test("two people completing the same task: one wins, the other hears that it is done", async () => {
    const process = await accepted();
    const taskId = await freeTask(process, "paper");
    await claimTask(as("approver"), taskId);
    const act = () =>
      locked(process, (tx) =>
        completeInProcess(tx, process, { taskId, by: accountOf("approver"), outcome: "pass", opinion: "同意" }),
      );
    const results = await Promise.allSettled([act(), act(), act()]);
    expect(results.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    for (const one of results)
      if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "workflow/task-not-open" });
    expect(await openNodes(process)).toBe("housing site site");
  });

  test("only the holder completes, whoever asks", async () => {
    const process = await accepted();
    const taskId = await freeTask(process, "paper");
    await claimTask(as("approver"), taskId);
    const move = locked(process, (tx) =>
      completeInProcess(tx, process, { taskId, by: accountOf("market-approver"), outcome: "pass", opinion: "同意" }),
    );
    await expect(move).rejects.toMatchObject({ code: "workflow/task-not-open" });
  });

  test("closing a case ends all tokens and tasks", async () => {
    const process = await accepted();
    await complete(process, "paper", "approver");
    expect(await locked(process, (tx) => endProcess(tx, process.caseId))).toHaveLength(3);
    expect(await openNodes(process)).toBe("");
    expect(await db().token.count({ where: { caseId: process.caseId } })).toBe(0);
  });

  test("a department that is not there is refused by name", async () => {
    const nowhere = await aProcess("start > paper > decide > end", { paper: `tb:department="moon"` });
    await expect(accepted({}, nowhere)).rejects.toMatchObject({
      code: "workflow/department-unknown",
      params: { department: "moon" },
    });
  });
});

describe("tasks change hands", () => {
  test("a candidate claims, releases, and another claims", async () => {
    const process = await accepted();
    const id = await freeTask(process, "paper");
    await claimTask(as("approver"), id);
    await claimTask(as("approver"), id);
    await expect(claimTask(as("market-approver"), id)).rejects.toMatchObject({ code: "workflow/task-taken" });
    await expect(releaseTask(as("market-approver"), id)).rejects.toMatchObject({ code: "workflow/not-allowed" });
    await releaseTask(as("approver"), id);
    await claimTask(as("market-approver"), id);
    const events = (await readLedger({ type: "case", id: process.caseId })).map((event) => event.event);
    expect(events).toEqual(["task.claimed", "task.released", "task.claimed"]);
  });

  test("of two who claim at once exactly one has it", async () => {
    const process = await accepted();
    const id = await freeTask(process, "paper");
    const results = await Promise.allSettled([claimTask(as("approver"), id), claimTask(as("market-approver"), id)]);
    expect(results.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find((one) => one.status === "rejected")).toMatchObject({ reason: { code: "workflow/task-taken" } });
  });

  test.each(["health-approver", "linjiang-market-approver", "clerk", "citizen", "supervisor"])(
    "%s does not find the task",
    async (login) => {
      const process = await accepted();
      const id = await freeTask(process, "paper");
      for (const act of [claimTask, releaseTask, seizeTask])
        await expect(act(as(login), id)).rejects.toMatchObject({ code: "workflow/task-not-found", status: 404 });
      await expect(inTransaction((tx) => getTaskForUpdate(tx, as(login), id))).rejects.toMatchObject({ status: 404 });
    },
  );

  test.each(["", "x", "' or 1=1 --", randomUUID()])("a task id %j is not found", async (id) => {
    await expect(claimTask(as("approver"), id)).rejects.toMatchObject({ code: "workflow/task-not-found" });
  });

  test("nobody takes a task of a case in which they are the subject", async () => {
    const process = await accepted({ subjectId: as("approver").subjectId ?? "" });
    const id = await freeTask(process, "paper");
    await expect(claimTask(as("approver"), id)).rejects.toMatchObject({ code: "workflow/own-case" });
    const { items } = await listTasks(as("approver"), { view: "claimable", limit: 200 });
    expect(items.map((row) => row.id)).not.toContain(id);
    await claimTask(as("market-approver"), id);
    await expect(transferTask(as("market-approver"), id, { to: accountOf("approver") })).rejects.toMatchObject({
      code: "workflow/cannot-receive",
    });
  });

  test("the two signers of a countersign are two people, however the task comes to them", async () => {
    const process = await accepted();
    await complete(process, "paper", "approver");
    await complete(process, "site", "market-approver");
    const second = await freeTask(process, "site");
    await expect(claimTask(as("market-approver"), second)).rejects.toMatchObject({ code: "workflow/already-signing" });
    const { items } = await listTasks(as("market-approver"), { view: "claimable", limit: 200 });
    expect(items.map((row) => row.id)).not.toContain(second);
    await claimTask(as("market-approver2"), second);
    await expect(
      transferTask(as("market-approver2"), second, { to: accountOf("market-approver") }),
    ).rejects.toMatchObject({ code: "workflow/already-signing" });
  });

  test("the chief seizes and transfers; another's chief and a colleague cannot", async () => {
    const process = await accepted();
    const id = await freeTask(process, "paper");
    await claimTask(as("approver"), id);
    await expect(seizeTask(as("market-approver"), id)).rejects.toMatchObject({ code: "workflow/not-allowed" });
    await seizeTask(as("market-chief"), id);
    expect(await db().task.findUnique({ where: { id } })).toMatchObject({
      state: "claimed",
      assigneeId: accountOf("market-chief"),
    });
    await expect(transferTask(as("market-chief"), id, { to: accountOf("health-approver") })).rejects.toMatchObject({
      code: "workflow/cannot-receive",
    });
    await transferTask(as("chief"), id, { to: "market-approver2" });
    expect(await db().task.findUnique({ where: { id } })).toMatchObject({ assigneeId: accountOf("market-approver2") });
    const told = await db().$queryRaw<{ payload: unknown }[]>(
      Prisma.sql`select payload from outbox where event = 'task.handed-over' and payload->>'taskId' = ${id}`,
    );
    expect(told).toHaveLength(2);
  });

  test("an opinion in the making is kept for the holder only, and is gone when the task is done", async () => {
    const process = await accepted();
    const id = await freeTask(process, "paper");
    await expect(saveTaskDraft(as("approver"), id, { draft: "看" })).rejects.toMatchObject({
      code: "workflow/not-holder",
    });
    await claimTask(as("approver"), id);
    await saveTaskDraft(as("approver"), id, { draft: "看了一半" });
    expect(await db().task.findUnique({ where: { id } })).toMatchObject({ draft: "看了一半" });
    await locked(process, (tx) =>
      completeInProcess(tx, process, { taskId: id, by: accountOf("approver"), outcome: "pass", opinion: "齐" }),
    );
    expect(await db().task.findUnique({ where: { id } })).toMatchObject({ draft: null, opinion: "齐" });
    await expect(releaseTask(as("approver"), id)).rejects.toMatchObject({ code: "workflow/task-not-open" });
  });
});

describe("the worklist", () => {
  test("pages through tasks by due instant, those with a stopped clock last, each exactly once", async () => {
    const made: string[] = [];
    for (let i = 0; i < 9; i++) {
      const dueAt = i % 3 === 2 ? null : instantOf(`2027-01-0${1 + (i % 4)}`, "17:00");
      made.push(await freeTask(await accepted({ dueAt, caseNo: `99012027010100${i}0${i}` }), "paper"));
    }
    const seen: string[] = [];
    const dues: (string | null)[] = [];
    let cursor: string | undefined;
    do {
      const page = await listTasks(as("approver"), {
        view: "claimable",
        caseNo: "9901 2027",
        limit: 2,
        ...(cursor && { cursor }),
      });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map((row) => row.id));
      dues.push(...page.items.map((row) => row.dueAt));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect([...seen].sort()).toEqual([...made].sort());
    const dated = dues.filter((due) => due !== null);
    expect(dues).toEqual([...[...dated].sort(), ...dues.filter((due) => due === null)]);
  });

  test("shows what I hold, what I may take, what I did, and to the chief what the body holds", async () => {
    const process = await accepted({ caseNo: "990120280101000012", light: "red" });
    const caseNo = "990120280101";
    const ids = async (login: string, view: "mine" | "claimable" | "done" | "body" | "signing") =>
      (await listTasks(as(login), { view, caseNo })).items.map((row) => row.step.zh);
    expect(await ids("approver", "claimable")).toEqual(["paper"]);
    expect(await ids("housing-approver", "claimable")).toEqual([]);
    await claimTask(as("approver"), await freeTask(process, "paper"));
    expect([await ids("approver", "mine"), await ids("approver", "claimable")]).toEqual([["paper"], []]);
    expect(await ids("market-chief", "body")).toEqual(["paper"]);
    expect(await ids("approver", "body")).toEqual([]);
    const taskId = (await listTasks(as("approver"), { caseNo })).items[0]?.id ?? "";
    await locked(process, (tx) =>
      completeInProcess(tx, process, { taskId, by: accountOf("approver"), outcome: "pass", opinion: "齐" }),
    );
    expect(await ids("approver", "done")).toEqual(["paper"]);
    expect(await ids("housing-approver", "claimable")).toEqual(["housing"]);
    await complete(process, "site", "market-approver");
    await complete(process, "site", "market-approver2");
    await complete(process, "housing", "housing-approver");
    expect(await ids("market-chief", "signing")).toEqual(["decide"]);
    expect((await listTasks(as("market-chief"), { view: "signing", caseNo, light: "green" })).items).toEqual([]);
    const [row] = (
      await listTasks(as("market-chief"), { view: "signing", caseNo, light: "red", service: "food-business" })
    ).items;
    expect(row).toMatchObject({
      service: { en: "Food business licence" },
      subject: "张*",
      light: "red",
      decision: true,
      holder: null,
    });
  });

  test("a county's approver sees the county's cases only; a citizen sees nothing", async () => {
    await accepted({ caseNo: "990120290101000012", areaPath: "990100/990121/" });
    const caseNo = "990120290101";
    expect((await listTasks(as("approver"), { view: "claimable", caseNo })).items).toHaveLength(1);
    expect((await listTasks(as("linjiang-market-approver"), { view: "claimable", caseNo })).items).toHaveLength(0);
    expect(await listTasks(as("citizen"), { view: "mine" })).toEqual({ items: [], next: null });
    expect(await countTasks(as("citizen"))).toEqual({ mine: 0, claimable: 0, signing: 0 });
  });

  test("the numbers on the tabs are those of the lists", async () => {
    for (const login of ["approver", "market-chief", "housing-approver"]) {
      const counts = await countTasks(as(login));
      for (const view of ["mine", "claimable", "signing"] as const)
        expect((await listTasks(as(login), { view, limit: 200 })).items).toHaveLength(counts[view]);
    }
  });

  test("a cursor that no page handed out is refused", async () => {
    for (const cursor of ["x", "bm8=", Buffer.from(`["2026-01-01",1]`).toString("base64url")])
      await expect(listTasks(as("approver"), { cursor })).rejects.toMatchObject({ code: "workflow/cursor" });
  });

  test("the due instant of a case is copied to its pending tasks", async () => {
    const process = await accepted();
    const dueAt = instantOf("2027-05-05", "17:00");
    await withClock("2026-12-02T09:00:00+08:00", () => locked(process, (tx) => copyDue(tx, process.caseId, dueAt)));
    expect(await pendingOf(process)).toMatchObject([{ dueAt }]);
  });
});

describe("what the case page shows", () => {
  test("who had each step, how long in working days, and every opinion, after a return too", async () => {
    const at = <T>(instant: string, work: () => Promise<T>) => withClock(`${instant}+08:00`, work);
    // 2026-12-04 is a Friday; the weekend counts nothing.
    const process = await at("2026-12-04T09:00:00", () => accepted());
    await at("2026-12-04T15:00:00", () => complete(process, "paper", "approver"));
    await at("2026-12-07T10:00:00", () => complete(process, "site", "market-approver"));
    const view = await at("2026-12-08T10:00:00", () => getProcessView(process.caseId, def));
    expect(view.progress.nodes).toMatchObject({ paper: "done", site: "now", housing: "now", decide: "later" });
    expect(view.people.paper).toMatchObject({ signed: 1, of: 1, usedDays: 1, waitingSince: null });
    expect(view.people.paper?.names).toHaveLength(1);
    expect(view.people.site).toMatchObject({ signed: 1, of: 2, usedDays: 2 });
    expect(view.people.housing).toMatchObject({ names: [], signed: 0, of: 1 });
    const held = await at("2026-12-08T10:00:00", () => getProcessView(process.caseId, def, [{ from: "2026-12-07" }]));
    expect(held.people.site?.usedDays).toBeLessThan(2);

    await at("2026-12-08T11:00:00", async () => {
      const taskId = await freeTask(process, "site");
      await claimTask(as("market-approver2"), taskId);
      await locked(process, (tx) =>
        returnInProcess(tx, process, {
          taskId,
          by: accountOf("market-approver2"),
          toNode: "paper",
          reason: "布局图不清",
        }),
      );
    });
    const after = await getProcessView(process.caseId, def);
    expect(after.progress.nodes).toMatchObject({ paper: "now", site: "later", housing: "later" });
    expect(after.opinions.map(({ node, outcome, text }) => [node, outcome, text])).toEqual([
      ["paper", "pass", "同意"],
      ["site", "pass", "同意"],
      ["site", "return", "布局图不清"],
    ]);
  });

  test("what a person can do with a task, and nothing more", async () => {
    const process = await accepted();
    const id = await freeTask(process, "paper");
    const acts = async (login: string) => {
      const desk = await getTaskDesk(as(login), id, def);
      return Object.entries(desk.acts).flatMap(([act, may]) => (may ? [act] : []));
    };
    expect(await acts("approver")).toEqual(["claim"]);
    expect(await acts("market-chief")).toEqual(["seize", "transfer"]);
    await claimTask(as("approver"), id);
    expect(await acts("approver")).toEqual(["release", "transfer", "complete"]);
    expect(await acts("market-approver")).toEqual([]);
    const desk = await getTaskDesk(as("approver"), id, def);
    expect(desk).toMatchObject({ outcomes: ["pass", "fail"], targets: [] });
    const people = desk.people.map((one) => one.accountId);
    expect(people).toContain(accountOf("market-approver"));
    for (const login of ["approver", "health-approver", "linjiang-market-approver"])
      expect(people).not.toContain(accountOf(login));
    await expect(getTaskDesk(as("health-approver"), id, def)).rejects.toMatchObject({ status: 404 });
    await expect(getTaskDesk(as("approver"), "rubbish", def)).rejects.toMatchObject({ status: 404 });

    await locked(process, (tx) =>
      completeInProcess(tx, process, { taskId: id, by: accountOf("approver"), outcome: "pass", opinion: "齐" }),
    );
    for (const [node, login] of [
      ["site", "market-approver"],
      ["site", "market-approver2"],
      ["housing", "housing-approver"],
    ] as const)
      await complete(process, node, login);
    const decide = await freeTask(process, "decide");
    await claimTask(as("chief"), decide);
    const last = await getTaskDesk(as("chief"), decide, def);
    expect(last.acts).toMatchObject({ decide: true, complete: false, return: true });
    expect(last.targets.map((target) => target.id)).toEqual(["paper", "site", "housing"]);
  });
});
