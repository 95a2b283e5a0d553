import { Prisma } from "@/lib/platform/db";
import type { TaskCursor } from "../model/task-cursor";
import type { Desk } from "./desks";

/** Which tasks, over `t` (task); `ofCase`: over `c` (case) too. `open`: only those nobody holds; `own`: ids of cases that are
 *  left out (`ownCases`). */
export type Choice = {
  desks: readonly Desk[] | "mine";
  open?: boolean;
  own?: Prisma.Sql | undefined;
  where: Prisma.Sql;
  ofCase?: Prisma.Sql;
};

/** What somebody has in hand. */
export const inHand: Choice = { desks: "mine", where: Prisma.sql`true` };

/** The part of the list with a due instant comes first; a stopped clock has none and comes after. */
type Part = { dated: boolean; after: TaskCursor | undefined };

/** The ranges of a choice. Each has its own part of the statement: with its values in sight the planner walks the index
 *  in order and stops at the limit; one lateral query over all desks was planned as a sort of everything that waits. The
 *  state is said once: said twice, the planner takes its share twice, expects a handful of rows and sorts them all. */
function ranges(choice: Choice, accountId: string): Prisma.Sql[] {
  if (choice.desks === "mine") return [held(accountId)];
  return choice.desks.map(
    ({ code, post, area }) => Prisma.sql`t.department_code = ${code} and t.post = ${post}
      and ${stateOf(choice)} and t.area_path like ${`${area}%`}`,
  );
}

const held = (accountId: string) => Prisma.sql`t.assignee_id = ${accountId}::uuid and t.state = 'claimed'`;
const stateOf = ({ open }: Choice) =>
  open ? Prisma.sql`t.state = 'open'` : Prisma.sql`t.state in ('open', 'claimed')`;

/** The same where no order is asked for: one range for all departments of a post, which is planned in a sixth of the time. */
function heaps(choice: Choice, accountId: string): Prisma.Sql[] {
  if (choice.desks === "mine") return [held(accountId)];
  const { desks } = choice;
  const firsts = desks.filter((desk, i) => desks.findIndex((other) => isSamePost(other, desk)) === i);
  return firsts.map((first) => {
    const codes = desks.filter((desk) => isSamePost(desk, first)).map(({ code }) => code);
    return Prisma.sql`t.department_code = any(${codes}) and t.post = ${first.post}
      and ${stateOf(choice)} and t.area_path like ${`${first.area}%`}`;
  });
}

/** Said once for all ranges of a statement, in front of it: in each range it would be planned and looked up again. */
const withOwn = ({ own }: Choice) => (own ? Prisma.sql`with own as materialized (${own})` : Prisma.empty);
const notOwn = ({ own }: Choice) => (own ? Prisma.sql`and t.case_id not in (select id from own)` : Prisma.empty);

const isSamePost = (a: Desk, b: Desk) => a.post === b.post && a.area === b.area;

/**
 * How many tasks a choice holds, as an expression, counted no further than `most`: no order is asked for, so nothing is
 * sorted. Of a condition over the case nothing is counted.
 */
export function countOfPending(choice: Choice, accountId: string, most: number): Prisma.Sql {
  const each = heaps(choice, accountId).map(
    (here) => Prisma.sql`(select 1 from task t where ${here} and ${choice.where} ${notOwn(choice)})`,
  );
  if (each.length === 0) return Prisma.sql`0`;
  return Prisma.sql`(${withOwn(choice)} select count(*)::int from (${Prisma.join(each, " union all ")} limit ${most}) found)`;
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
      select t.id, t.due_at from task t ${choice.ofCase ? Prisma.sql`join "case" c on c.id = t.case_id` : Prisma.empty}
      where ${here} and ${dated} and ${after} and ${choice.where} ${notOwn(choice)} ${choice.ofCase ? Prisma.sql`and ${choice.ofCase}` : Prisma.empty}
      order by t.due_at, t.id limit ${limit})`,
  );
  if (each.length === 0) return Prisma.sql`select null::uuid as id, null::timestamptz as due_at where false`;
  return Prisma.sql`${withOwn(choice)}
    select found.id, found.due_at from (${Prisma.join(each, " union all ")}) found
    order by found.due_at, found.id limit ${limit}`;
}
