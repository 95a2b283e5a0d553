import { describe, expect, test } from "vitest";
import { instantOf } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { aCity } from "@/prisma/seed/factories/a-city";
import {
  claimTask,
  completeInProcess,
  copyDue,
  countTasks,
  getProcessView,
  getTaskDesk,
  listTasks,
  returnInProcess,
} from "..";
import { anOffice } from "../store/an-office";
import { taskScopeSql, taskWhere } from "../store/task-where";

const { def, as, accountOf, accepted, locked, pendingOf, freeTask, complete } = anOffice(aCity);

describe("the worklist", () => {
  test("both forms of who may see a task say the same for everybody", async () => {
    const process = await accepted({ caseNo: "990120310101000012" });
    await claimTask(as("approver"), await freeTask(process, "paper"));
    const seen: number[] = [];
    for (const login of ["approver", "market-chief", "market-approver", "housing-approver", "clerk", "citizen"]) {
      const rows = await db().task.findMany({
        where: taskWhere(as(login)),
        select: { id: true },
        orderBy: { id: "asc" },
      });
      const bySql = await db().$queryRaw<{ id: string }[]>`
        select t.id::text from task t where ${taskScopeSql(as(login))} order by t.id`;
      expect([login, bySql]).toEqual([login, rows]);
      seen.push(rows.length);
    }
    expect(seen.at(0)).toBeGreaterThan(0);
    expect(seen.at(-1)).toBe(0);
  });

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

  test("filters of the step, of the case and of both narrow one list, in which nobody's own cases are", async () => {
    const subjectId = as("approver").subjectId ?? "";
    const [own, other, later] = await Promise.all(
      [subjectId, undefined, undefined].map(async (id, i) =>
        freeTask(await accepted({ caseNo: `99012032010100${i}0${i}2`, ...(id && { subjectId: id }) }), "paper"),
      ),
    );
    await db().task.updateMany({ where: { id: later ?? "" }, data: { kind: "follow-up" } });
    const find = async (filter: object, view: "claimable" | "desk" = "claimable") =>
      (await listTasks(as("approver"), { view, limit: 200, ...filter })).items.map(({ id }) => id);
    const caseNo = "9901203201";
    for (const view of ["claimable", "desk"] as const) {
      const whole = await find({}, view);
      expect(whole).toEqual(expect.arrayContaining([other, later]));
      expect(whole).not.toContain(own);
      expect(await find({ kind: "follow-up" }, view)).toEqual([later]);
      expect(await find({ kind: "review" }, view)).toEqual(whole.filter((id) => id !== later));
      expect((await find({ caseNo }, view)).sort()).toEqual([other, later].sort());
      expect(await find({ caseNo, kind: "review", service: "food-business" }, view)).toEqual([other]);
      expect(await find({ caseNo, kind: "review", service: "nothing" }, view)).toEqual([]);
    }
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
    // 2026-12-04 is a Friday; the weekend counts nothing, nor does the half day in which a step began.
    const process = await at("2026-12-04T09:00:00", () => accepted());
    await at("2026-12-04T15:00:00", () => complete(process, "paper", "approver"));
    await at("2026-12-07T10:00:00", () => complete(process, "site", "market-approver"));
    const view = await at("2026-12-08T10:00:00", () => getProcessView(process.caseId, def()));
    expect(view.progress.nodes).toMatchObject({ paper: "done", site: "now", housing: "now", decide: "later" });
    expect(view.people.paper).toMatchObject({ signed: 1, of: 1, usedDays: 0.5, waitingSince: null });
    expect(view.people.paper?.names).toHaveLength(1);
    expect(view.people.site).toMatchObject({ signed: 1, of: 2, usedDays: 1.5 });
    expect(view.people.housing).toMatchObject({ names: [], signed: 0, of: 1 });
    const held = await at("2026-12-08T10:00:00", () => getProcessView(process.caseId, def(), [{ from: "2026-12-07" }]));
    expect(held.people.site?.usedDays).toBe(0);

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
    const after = await getProcessView(process.caseId, def());
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
      const desk = await getTaskDesk(as(login), id, def());
      return Object.entries(desk.acts).flatMap(([act, may]) => (may ? [act] : []));
    };
    expect(await acts("approver")).toEqual(["claim"]);
    expect(await acts("market-chief")).toEqual(["seize", "transfer"]);
    await claimTask(as("approver"), id);
    expect(await acts("approver")).toEqual(["release", "transfer", "complete"]);
    expect(await acts("market-approver")).toEqual([]);
    const desk = await getTaskDesk(as("approver"), id, def());
    expect(desk).toMatchObject({ outcomes: ["pass", "fail"], targets: [] });
    const people = desk.people.map((one) => one.accountId);
    expect(people).toContain(accountOf("market-approver"));
    for (const login of ["approver", "health-approver", "linjiang-market-approver"])
      expect(people).not.toContain(accountOf(login));
    await expect(getTaskDesk(as("health-approver"), id, def())).rejects.toMatchObject({ status: 404 });
    await expect(getTaskDesk(as("approver"), "rubbish", def())).rejects.toMatchObject({ status: 404 });

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
    const last = await getTaskDesk(as("chief"), decide, def());
    expect(last.acts).toMatchObject({ decide: true, complete: false, return: true });
    expect(last.targets.map((target) => target.id)).toEqual(["paper", "site", "housing"]);
  });
});
