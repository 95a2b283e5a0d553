import type { Actor } from "@/lib/platform/auth";
import type { Light } from "@/lib/platform/clock";
import { db, Prisma } from "@/lib/platform/db";
import { readAreaFilter } from "../model/area-filter";
import type { Stage } from "../model/stages";
import { type Place, widestPlaces } from "../model/widest-places";

/** How many open cases of one light stand in one place. */
export type BoardCell = { light: Light; departmentCode: string; areaPath: string; stage: Stage; count: number };

/** Open cases: submitted and not closed. The words of the partial indexes, so that they are used. */
export const openCase = Prisma.sql`c.state not in ('draft', 'closed', 'delivered')`;
/** Work of a person on a case. */
export const pendingWork = Prisma.sql`task.state in ('open', 'claimed') and task.kind = 'review'`;

/** A condition on case `c` that any of these lets through; without one nothing is let through. */
const anyOf = (conditions: Prisma.Sql[]): Prisma.Sql =>
  conditions.length > 0 ? Prisma.sql`(${Prisma.join(conditions, " or ")})` : Prisma.sql`false`;

/** The cases of area subtrees. */
export const inAreas = (areaPaths: readonly string[]): Prisma.Sql =>
  anyOf(areaPaths.map((path) => Prisma.sql`c.area_path like ${`${path}%`}`));

/** The bodies somebody reviews or decides for, each once. */
export const bodiesOf = (actor: Actor): Place[] =>
  widestPlaces(actor.postsOf("reviewer", "inspector", "expert", "chief"));

/** The pending work of a department subtree in an area subtree. */
export const workOfBodies = (places: readonly Place[]): Prisma.Sql =>
  anyOf(places.map((place) => Prisma.sql`(${bodyOf("task", place)})`));

/** The cases of a department subtree in an area subtree, and those of others in which it has work to do. */
export const inBodies = (places: readonly Place[]): Prisma.Sql =>
  anyOf(
    places.flatMap((place) => [
      Prisma.sql`(${bodyOf("c", place)})`,
      Prisma.sql`c.id = any(array(select case_id from task where ${pendingWork} and ${bodyOf("task", place)}))`,
    ]),
  );

/** By the codes of the subtree, which the indexes begin with. */
const bodyOf = (table: "c" | "task", { departmentPath, areaPath }: Place): Prisma.Sql => {
  const codes = Prisma.sql`any(array(select code from department where path like ${`${departmentPath}%`}))`;
  return table === "c"
    ? Prisma.sql`c.department_code = ${codes} and c.area_path like ${`${areaPath}%`}`
    : Prisma.sql`task.department_code = ${codes} and task.area_path like ${`${areaPath}%`}`;
};

/** The stage of a case `c` whose open work is `t`; the same expression counts and filters. */
const stage = Prisma.sql`case c.state
    when 'submitted' then 'pre-review' when 'pre-accepted' then 'waiting' when 'received' then 'notice'
    when 'correcting' then 'correcting' when 'decided' then 'issue'
    else case when t.decides then 'decide' when t.post = 'inspector' then 'inspect' when t.post = 'expert' then 'expert'
         else 'review' end end`;

/** The open cases within a condition, counted by light, body, area and stage in one pass over them. */
export async function countCells(within: Prisma.Sql): Promise<BoardCell[]> {
  return db().$queryRaw<BoardCell[]>(Prisma.sql`
    with t as (select case_id, bool_or(decision) as decides, min(post) as post from task
               where ${pendingWork} group by case_id)
    select c.light, c.department_code as "departmentCode", c.area_path as "areaPath", ${stage} as stage,
           count(*)::int as count
    from "case" as c left join t on t.case_id = c.id
    where ${openCase} and ${within}
    group by 1, 2, 3, 4`);
}

/** Cases of one body, or of all. */
export const ofDepartment = (code: string | undefined): Prisma.Sql =>
  code ? Prisma.sql`c.department_code = ${code}` : Prisma.sql`true`;

/** The open cases of area subtrees, of one body or of all, counted by light, body, area and stage. */
export const countOpenCases = (areaPaths: readonly string[], department?: string): Promise<BoardCell[]> =>
  countCells(Prisma.sql`${inAreas(areaPaths)} and ${ofDepartment(department)}`);

export type OpenFilter = {
  light?: Light;
  department?: string;
  /** An area with all below it, or only itself: see `readAreaFilter`. */
  area?: string;
  stage?: Stage;
  service?: string;
  /** The account that holds a step, or `nobody`: a step waits to be claimed. */
  person?: string;
};

const heldBy = (person: string): Prisma.Sql => Prisma.sql`exists (
  select 1 from task where task.case_id = c.id and ${pendingWork} and
  ${person === "nobody" ? Prisma.sql`task.state = 'open'` : Prisma.sql`task.assignee_id::text = ${person}`})`;

function inArea(filter: string): Prisma.Sql {
  const { code, own } = readAreaFilter(filter);
  return own
    ? Prisma.sql`c.area_code = ${code}`
    : Prisma.sql`c.area_path like (select path || '%' from area where code = ${code})`;
}

/** The ids of open cases within a condition after a place in the list, soonest due first, without due instant last. */
export async function openCaseIds(
  within: Prisma.Sql,
  filter: OpenFilter,
  after: { at: Date | null; id: string } | null,
  limit: number,
): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>(Prisma.sql`
    select c.id::text from "case" as c ${filter.stage ? workOf : Prisma.empty}
    where ${openCase} and ${within}
      ${filter.light ? Prisma.sql`and c.light = ${filter.light}` : Prisma.empty}
      and ${ofDepartment(filter.department)}
      ${filter.area ? Prisma.sql`and ${inArea(filter.area)}` : Prisma.empty}
      ${filter.service ? Prisma.sql`and c.service_code = ${filter.service}` : Prisma.empty}
      ${filter.stage ? Prisma.sql`and ${stage} = ${filter.stage}` : Prisma.empty}
      ${filter.person ? Prisma.sql`and ${heldBy(filter.person)}` : Prisma.empty}
      ${after ? Prisma.sql`and (coalesce(c.due_at, 'infinity'), c.id) > (coalesce(${after.at}::timestamptz, 'infinity'), ${after.id}::uuid)` : Prisma.empty}
    order by coalesce(c.due_at, 'infinity'), c.id limit ${limit}`);
  return rows.map(({ id }) => id);
}

const workOf = Prisma.sql`left join lateral (
  select bool_or(decision) as decides, min(post) as post from task
  where task.case_id = c.id and ${pendingWork}) as t on true`;
