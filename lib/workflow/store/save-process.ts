import { insertRows, Prisma, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { ProcessState, Task, TaskNode } from "../contract";
import { graphOf } from "../model/graph";
import { isPending } from "../model/history";
import { inconsistencies } from "../model/inconsistencies";
import { stepArea } from "../model/step-area";
import type { OpenedTask, ProcessCase, ProcessMove } from "./process-case";

/** Who did the task that moved the process, with the words that go into the record. */
export type DoneTask = { taskId: string; by: string; opinion: string };

type Place = { departmentPath: string; areaPath: string };

/** Where the work of steps lies, by department: the one a step names, else the body of the case. */
async function placesOf(tx: Tx, process: ProcessCase, steps: readonly TaskNode[]): Promise<Map<string, Place>> {
  const { departmentPath, areaPath } = process;
  const places = new Map<string, Place>([[process.departmentCode, { departmentPath, areaPath }]]);
  const others = [
    ...new Set(steps.flatMap(({ department }) => (department && !places.has(department) ? [department] : []))),
  ];
  if (others.length === 0) return places;
  const found = await tx.db.department.findMany({
    where: { code: { in: others } },
    select: { code: true, path: true, areaPath: true },
  });
  for (const body of found)
    places.set(body.code, { departmentPath: body.path, areaPath: stepArea(areaPath, body.areaPath) });
  const unknown = others.find((code) => !places.has(code));
  if (unknown) throw new Refusal("workflow/department-unknown", { department: unknown });
  return places;
}

function stepOf(process: ProcessCase, node: string): TaskNode {
  const step = graphOf(process.definition).nodes.get(node);
  if (step?.kind !== "task") throw new Error(`${node} is no step of process ${process.definition.key}`);
  return step;
}

/** Creates the tasks a move opened, in one statement, and tells what they are. */
async function openTasks(
  tx: Tx,
  process: ProcessCase,
  after: ProcessState,
  fresh: readonly Task[],
): Promise<OpenedTask[]> {
  if (fresh.length === 0) return [];
  const steps = fresh.map((task) => ({ task, step: stepOf(process, task.node) }));
  const places = await placesOf(
    tx,
    process,
    steps.map(({ step }) => step),
  );
  const opened = steps.map(({ task, step }) => ({
    id: task.id,
    node: step.id,
    name: step.name,
    post: step.post ?? "",
    departmentCode: step.department ?? process.departmentCode,
    decision: step.decision,
    ...(step.limit !== undefined && { limit: step.limit }),
    ...(step.special && { special: step.special }),
  }));
  const rows = steps.map(({ task, step }) => {
    const departmentCode = step.department ?? process.departmentCode;
    const place = places.get(departmentCode);
    return {
      id: task.id,
      caseId: process.caseId,
      tokenId: after.tokens.find(({ node, state }) => node === task.node && state === "active")?.id ?? null,
      node: task.node,
      nameZh: step.name.zh,
      nameEn: step.name.en || step.name.zh,
      kind: "review",
      decision: step.decision,
      state: "open",
      groupId: step.signers > 1 ? `${task.node}:${task.visit}` : null,
      post: step.post ?? "",
      departmentCode,
      departmentPath: place?.departmentPath ?? process.departmentPath,
      areaPath: place?.areaPath ?? process.areaPath,
      visit: task.visit,
      openedAt: tx.now,
      dueAt: process.dueAt,
    };
  });
  await insertRows(tx, "Task", rows);
  return opened;
}

/** Ends tasks only while they are still pending; a count that differs means that somebody was faster. */
async function endTasks(tx: Tx, done: DoneTask | undefined, ended: readonly Task[]): Promise<void> {
  const own = ended.find((task) => task.id === done?.taskId);
  const cancelled = ended.filter((task) => task !== own).map((task) => task.id);
  let count = 0;
  if (own && done) {
    count +=
      await tx.bare.count(Prisma.sql`update task set state = 'done', outcome = ${own.outcome ?? null}, opinion = ${done.opinion},
        done_by = ${done.by}::uuid, done_at = ${tx.now}, draft = null, version = version + 1
      where id = ${own.id}::uuid and state = 'claimed' and assignee_id = ${done.by}::uuid`);
  }
  if (cancelled.length > 0)
    count +=
      await tx.bare.count(Prisma.sql`update task set state = 'cancelled', done_at = ${tx.now}, draft = null, version = version + 1
      where id = any(${cancelled}::uuid[]) and state in ('open', 'claimed')`);
  if (count !== ended.length) throw new Refusal("workflow/task-not-open");
}

/**
 * Saves the difference between two states of a process: at most five statements, however many rows change. Refuses to
 * save a state that is not consistent; that is a defect, and the transaction rolls back.
 */
export async function saveProcess(
  tx: Tx,
  process: ProcessCase,
  before: ProcessState,
  after: ProcessState,
  done?: DoneTask,
): Promise<ProcessMove> {
  const faults = inconsistencies(after, process.definition);
  if (faults.length > 0) throw new Error(`process of case ${process.caseId}: ${faults.join("; ")}`);
  const kept = new Set(after.tokens.map((token) => token.id));
  const known = new Set(before.tokens.map((token) => token.id));
  const spent = before.tokens.filter((token) => !kept.has(token.id)).map((token) => token.id);
  const fresh = after.tokens.filter((token) => !known.has(token.id));
  if (spent.length > 0) await tx.bare.count(Prisma.sql`delete from token where id = any(${spent}::uuid[])`);
  await insertRows(
    tx,
    "Token",
    fresh.map((token) => ({ ...token, caseId: process.caseId })),
  );
  const was = new Map(before.tasks.map((task) => [task.id, task]));
  const ended = after.tasks.filter((task) => {
    const earlier = was.get(task.id);
    return earlier !== undefined && isPending(earlier) && !isPending(task);
  });
  await endTasks(tx, done, ended);
  const opened = await openTasks(
    tx,
    process,
    after,
    after.tasks.filter((task) => !was.has(task.id)),
  );
  const open = new Set(after.tasks.filter(isPending).map((task) => task.node));
  const steps = process.definition.nodes.map((node) => node.id).filter((id) => open.has(id));
  return {
    opened,
    closed: ended.map((task) => task.id),
    step: steps.join(",") || null,
    running: after.tokens.length > 0,
  };
}
