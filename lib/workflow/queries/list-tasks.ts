import type { Actor } from "@/lib/platform/auth";
import { Prisma, reads, rowsOf } from "@/lib/platform/db";
import { type TaskListInput, type TaskPage, type TaskRow, type TaskView, taskListInput } from "../contract";
import { readCursor, type TaskCursor, writeCursor } from "../model/task-cursor";
import { type Desk, desksOf } from "./desks";
import { type Choice, inHand, pendingTasks } from "./pending-tasks";
import { filtered, notSigning, ownCases } from "./task-conditions";
import { taskRows } from "./task-rows";

type Found = { id: string; at: Date | null };

/** Which tasks a view of pending tasks holds, of the desks that `desksOf` found for it. */
export function choiceOf(
  actor: Actor,
  accountId: string,
  view: Exclude<TaskView, "done" | "mine">,
  desks: readonly Desk[],
): Choice {
  if (view === "body") return { desks, where: Prisma.sql`true` };
  if (view === "claimable") return { desks, open: true, own: ownCases(actor), where: notSigning(accountId) };
  const free = Prisma.sql`(t.state = 'open' or t.assignee_id = ${accountId}::uuid)`;
  if (view === "desk") return { desks, own: ownCases(actor), where: free };
  return { desks, own: ownCases(actor), where: Prisma.sql`t.decision and ${free}` };
}

async function pending(
  choice: Choice,
  accountId: string,
  after: TaskCursor | undefined,
  limit: number,
): Promise<Found[]> {
  const part = async (dated: boolean, from: TaskCursor | undefined, most: number) =>
    rowsOf<{ id: string; due_at: Date | null }>(reads(), pendingTasks(choice, accountId, { dated, after: from }, most));
  const dated = after === undefined || after.at !== null ? await part(true, after, limit) : [];
  const left = limit - dated.length;
  const undated = left > 0 ? await part(false, after?.at === null ? after : undefined, left) : [];
  return [...dated, ...undated].map(({ id, due_at }) => ({ id, at: due_at }));
}

const and = (condition: Prisma.Sql | undefined) => (condition ? Prisma.sql`and ${condition}` : Prisma.empty);

/** What the actor has done, newest first. */
async function done(
  accountId: string,
  { ofTask, ofCase }: ReturnType<typeof filtered>,
  after: TaskCursor | undefined,
  limit: number,
): Promise<Found[]> {
  const before = after?.at
    ? Prisma.sql`(t.done_at, t.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
    : Prisma.sql`true`;
  return rowsOf<Found>(
    reads(),
    Prisma.sql`select t.id, t.done_at as at from task t join "case" c on c.id = t.case_id
    where t.done_by = ${accountId}::uuid and ${before} ${and(ofTask)} ${and(ofCase)}
    order by t.done_at desc, t.id desc limit ${limit}`,
  );
}

/**
 * A page of an actor's worklist, by due instant (what was done: newest first); keyset paged, filters are combined.
 * Who has no staff post has an empty list. Five statements at most, whatever the number of rows.
 */
export async function listTasks(actor: Actor, input: TaskListInput = {}): Promise<TaskPage> {
  const { view, cursor, limit, ...filters } = taskListInput.parse(input);
  const after = readCursor(cursor);
  const { accountId } = actor;
  if (accountId === null || actor.posts.length === 0) return { items: [], next: null };
  const filter = filtered(filters);
  let found: Found[];
  if (view === "done") found = await done(accountId, filter, after, limit + 1);
  else {
    const choice =
      view === "mine"
        ? inHand
        : choiceOf(actor, accountId, view, await desksOf(actor, view === "body" ? "body" : "own"));
    const where = Prisma.sql`${choice.where} ${and(filter.ofTask)}`;
    found = await pending(
      { ...choice, where, ...(filter.ofCase && { ofCase: filter.ofCase }) },
      accountId,
      after,
      limit + 1,
    );
  }
  const page = found.slice(0, limit);
  const items: TaskRow[] = await taskRows(page.map(({ id }) => id));
  const last = page.at(-1);
  const next = found.length > limit && last ? writeCursor({ at: last.at?.toISOString() ?? null, id: last.id }) : null;
  return { items, next };
}
