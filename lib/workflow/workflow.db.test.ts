import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db, inTransaction, Prisma } from "@/lib/platform/db";
import { readLedger } from "@/lib/platform/ledger";
import { aCity } from "@/prisma/seed/factories/a-city";
import {
  claimTask,
  completeInProcess,
  endProcess,
  getTaskForUpdate,
  listTasks,
  releaseTask,
  returnInProcess,
  saveTaskDraft,
  seizeTask,
  transferTask,
} from ".";
import { aProcess } from "./model/a-process";
import { anOffice } from "./store/an-office";

const { as, accountOf, accepted, locked, pendingOf, openNodes, freeTask, complete } = anOffice(aCity);

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
      await expect(inTransaction("tests/workflow", (tx) => getTaskForUpdate(tx, as(login), id))).rejects.toMatchObject({
        status: 404,
      });
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
