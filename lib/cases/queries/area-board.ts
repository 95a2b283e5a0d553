import type { Light } from "@/lib/platform/clock";
import { db, Prisma } from "@/lib/platform/db";

/** Where an open case stands, as officers count it: one stage per case, so that the panels of a board add up. */
export const stages = [
  "pre-review",
  "waiting",
  "notice",
  "correcting",
  "review",
  "inspect",
  "expert",
  "decide",
  "issue",
] as const;
export type Stage = (typeof stages)[number];

/** How many open cases of one light stand in one place. */
export type BoardCell = { light: Light; departmentCode: string; areaCode: string; stage: Stage; count: number };

/** Open cases: submitted and not closed. The words of the partial indexes, so that they are used. */
const open = Prisma.sql`c.state not in ('draft', 'closed', 'delivered')`;

const within = (areaPaths: readonly string[]): Prisma.Sql =>
  areaPaths.length > 0
    ? Prisma.sql`(${Prisma.join(
        areaPaths.map((path) => Prisma.sql`c.area_path like ${`${path}%`}`),
        " or ",
      )})`
    : Prisma.sql`false`;

/** The stage of a case `c` whose open work is `t`; the same expression counts and filters. */
const stage = Prisma.sql`case c.state
    when 'submitted' then 'pre-review' when 'pre-accepted' then 'waiting' when 'received' then 'notice'
    when 'correcting' then 'correcting' when 'decided' then 'issue'
    else case when t.decides then 'decide' when t.post = 'inspector' then 'inspect' when t.post = 'expert' then 'expert'
         else 'review' end end`;

/** The open cases of area subtrees, counted by light, body, area and stage in one pass over the open cases. */
export async function countOpenCases(areaPaths: readonly string[]): Promise<BoardCell[]> {
  return db().$queryRaw<BoardCell[]>(Prisma.sql`
    with t as (select case_id, bool_or(decision) as decides, min(post) as post from task
               where state in ('open', 'claimed') and kind = 'review' group by case_id)
    select c.light, c.department_code as "departmentCode", c.area_code as "areaCode", ${stage} as stage,
           count(*)::int as count
    from "case" as c left join t on t.case_id = c.id
    where ${open} and ${within(areaPaths)}
    group by 1, 2, 3, 4`);
}

export type AreaFilter = { light?: Light; department?: string; area?: string; stage?: Stage };

/** The ids of open cases in area subtrees after a place in the list, soonest due first, without due instant last. */
export async function openCaseIds(
  areaPaths: readonly string[],
  filter: AreaFilter,
  after: { at: Date | null; id: string } | null,
  limit: number,
): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>(Prisma.sql`
    select c.id::text from "case" as c ${filter.stage ? workOf : Prisma.empty}
    where ${open} and ${within(areaPaths)}
      ${filter.light ? Prisma.sql`and c.light = ${filter.light}` : Prisma.empty}
      ${filter.department ? Prisma.sql`and c.department_code = ${filter.department}` : Prisma.empty}
      ${filter.area ? Prisma.sql`and c.area_code = ${filter.area}` : Prisma.empty}
      ${filter.stage ? Prisma.sql`and ${stage} = ${filter.stage}` : Prisma.empty}
      ${after ? Prisma.sql`and (coalesce(c.due_at, 'infinity'), c.id) > (coalesce(${after.at}::timestamptz, 'infinity'), ${after.id}::uuid)` : Prisma.empty}
    order by coalesce(c.due_at, 'infinity'), c.id limit ${limit}`);
  return rows.map(({ id }) => id);
}

const workOf = Prisma.sql`left join lateral (
  select bool_or(decision) as decides, min(post) as post from task
  where task.case_id = c.id and task.state in ('open', 'claimed') and task.kind = 'review') as t on true`;
