import { Prisma } from "@/lib/platform/db";
import type { Desk } from "./desks";
import type { TaskCursor } from "./task-cursor";

/** Which tasks, over `t` (task) and `c` (case). */
export type Choice = { desks: readonly Desk[] | "mine"; where: Prisma.Sql };

/** The part of the list with a due instant comes first; a stopped clock has none and comes after. */
type Part = { dated: boolean; after: TaskCursor | undefined };

function place(choice: Choice, accountId: string): { from: Prisma.Sql; here: Prisma.Sql } {
  if (choice.desks === "mine")
    return {
      from: Prisma.sql`(values (1)) desk`,
      here: Prisma.sql`t.assignee_id = ${accountId}::uuid and t.state = 'claimed'`,
    };
  const { desks } = choice;
  return {
    from: Prisma.sql`unnest(${desks.map((desk) => desk.code)}::text[], ${desks.map((desk) => desk.post)}::text[], ${desks.map((desk) => desk.area)}::text[]) desk (code, post, area)`,
    here: Prisma.sql`t.department_code = desk.code and t.post = desk.post and t.state in ('open', 'claimed') and starts_with(t.area_path, desk.area)`,
  };
}

/**
 * The ids of the next pending tasks in the order (due, id). One index range for each desk, each read no further than
 * `limit`, merged: the cost does not grow with the number of tasks that wait.
 */
export function pendingTasks(choice: Choice, accountId: string, part: Part, limit: number): Prisma.Sql {
  const { from, here } = place(choice, accountId);
  const dated = part.dated ? Prisma.sql`t.due_at is not null` : Prisma.sql`t.due_at is null`;
  const after = !part.after
    ? Prisma.sql`true`
    : part.dated
      ? Prisma.sql`(t.due_at, t.id) > (${part.after.at}::timestamptz, ${part.after.id}::uuid)`
      : Prisma.sql`t.id > ${part.after.id}::uuid`;
  return Prisma.sql`
    select found.id, found.due_at from ${from} cross join lateral (
      select t.id, t.due_at from task t join "case" c on c.id = t.case_id
      where ${here} and ${dated} and ${after} and ${choice.where}
      order by t.due_at, t.id limit ${limit}) found
    order by found.due_at, found.id limit ${limit}`;
}
