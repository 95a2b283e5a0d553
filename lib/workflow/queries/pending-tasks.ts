import { Prisma } from "@/lib/platform/db";
import type { TaskCursor } from "../model/task-cursor";
import type { Desk } from "./desks";

/** Which tasks, over `t` (task) and `c` (case). `open`: only those nobody holds. */
export type Choice = { desks: readonly Desk[] | "mine"; open?: boolean; where: Prisma.Sql };

/** What somebody has in hand. */
export const inHand: Choice = { desks: "mine", where: Prisma.sql`true` };

/** The part of the list with a due instant comes first; a stopped clock has none and comes after. */
type Part = { dated: boolean; after: TaskCursor | undefined };

/** The ranges of a choice. Each has its own part of the statement: with its values in sight the planner walks the index
 *  in order and stops at the limit; one lateral query over all desks was planned as a sort of everything that waits. The
 *  state is said once: said twice, the planner takes its share twice, expects a handful of rows and sorts them all. */
function ranges(choice: Choice, accountId: string): Prisma.Sql[] {
  if (choice.desks === "mine") return [Prisma.sql`t.assignee_id = ${accountId}::uuid and t.state = 'claimed'`];
  const state = choice.open ? Prisma.sql`t.state = 'open'` : Prisma.sql`t.state in ('open', 'claimed')`;
  return choice.desks.map(
    ({ code, post, area }) => Prisma.sql`t.department_code = ${code} and t.post = ${post}
      and ${state} and t.area_path like ${`${area}%`}`,
  );
}

/**
 * How many tasks a choice holds, as an expression, counted no further than `most`: no order is asked for, so nothing is
 * sorted. Its condition is over `t` alone, so no case is read.
 */
export function countOfPending(choice: Choice, accountId: string, most: number): Prisma.Sql {
  const each = ranges(choice, accountId).map(
    (here) => Prisma.sql`(select 1 from task t where ${here} and ${choice.where})`,
  );
  if (each.length === 0) return Prisma.sql`0`;
  return Prisma.sql`(select count(*)::int from (${Prisma.join(each, " union all ")} limit ${most}) found)`;
}

/**
 * The ids of the next pending tasks in the order (due, id): one index range for each desk, read until its limit is
 * filled, then merged. The cost does not grow with the number of tasks that wait.
 */
export function pendingTasks(choice: Choice, accountId: string, part: Part, limit: number): Prisma.Sql {
  const dated = part.dated ? Prisma.sql`t.due_at is not null` : Prisma.sql`t.due_at is null`;
  const after = !part.after
    ? Prisma.sql`true`
    : part.dated
      ? Prisma.sql`(t.due_at, t.id) > (${part.after.at}::timestamptz, ${part.after.id}::uuid)`
      : Prisma.sql`t.id > ${part.after.id}::uuid`;
  const each = ranges(choice, accountId).map(
    (here) => Prisma.sql`(
      select t.id, t.due_at from task t join "case" c on c.id = t.case_id
      where ${here} and ${dated} and ${after} and ${choice.where}
      order by t.due_at, t.id limit ${limit})`,
  );
  if (each.length === 0) return Prisma.sql`select null::uuid as id, null::timestamptz as due_at where false`;
  return Prisma.sql`
    select found.id, found.due_at from (${Prisma.join(each, " union all ")}) found
    order by found.due_at, found.id limit ${limit}`;
}
