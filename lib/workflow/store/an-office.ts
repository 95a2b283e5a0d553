import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect } from "vitest";
import type { Actor } from "@/lib/platform/auth";
import { instantOf } from "@/lib/platform/clock";
import { db, inTransaction, Prisma, reads, type Tx } from "@/lib/platform/db";
import { claimTask } from "../commands/claim-task";
import type { ProcessDefinition } from "../contract";
import { aProcess } from "../model/a-process";
import { inconsistencies } from "../model/inconsistencies";
import { loadProcess } from "./load-process";
import { completeInProcess, startProcess } from "./move-process";
import type { ProcessCase } from "./process-case";

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

/** The part of a seeded test city that is needed here. */
type City = { actor(login: string): Promise<Actor>; end(): Promise<void> };
type Story = { subjectId?: string; dueAt?: Date | null; areaPath?: string; caseNo?: string; light?: string };

/**
 * For database tests: in a city of its own for the file, its staff by login, and accepted cases of the market bureau with
 * the process above. Call it once at the top of a test file.
 */
export function anOffice(aCity: (services: readonly string[]) => Promise<City>) {
  let city: City;
  let drawn: ProcessDefinition;
  const actors = new Map<string, Actor>();
  const def = () => drawn;

  beforeAll(async () => {
    city = await aCity([]);
    drawn = await aProcess(ways, attributes);
    for (const login of logins) actors.set(login, await city.actor(login));
  });
  afterAll(() => city?.end());

  function as(login: string): Actor {
    const actor = actors.get(login);
    if (!actor) throw new Error(`no actor ${login}`);
    return actor;
  }
  const accountOf = (login: string) => as(login).accountId ?? "";

  /** An accepted case of the market bureau with its process started. */
  async function accepted(story: Story = {}, definition = def()): Promise<ProcessCase> {
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
    const result = await inTransaction("workflow/an-office", async (tx) => {
      await tx.db.$queryRaw(Prisma.sql`select 1 from "case" where id = ${process.caseId}::uuid for update`);
      return work(tx);
    });
    expect(inconsistencies(await loadProcess(reads(), process.caseId), process.definition)).toEqual([]);
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

  return { def, as, accountOf, accepted, locked, pendingOf, openNodes, freeTask, complete };
}
