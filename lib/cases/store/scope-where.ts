import type { Actor } from "@/lib/platform/auth";
import { Prisma } from "@/lib/platform/db";
import { scope } from "../policy";

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A case by draft number, case number (spaces tolerated) or id. */
export function refWhere(ref: string): { id?: string; draftNo?: string; caseNo?: string } {
  const plain = ref.replace(/\s+/g, "");
  if (uuid.test(plain)) return { id: plain };
  return /^d/i.test(plain) ? { draftNo: plain.toUpperCase() } : { caseNo: plain };
}

/** The same as a condition of SQL over `c`, the case. */
export function refSql(ref: string): Prisma.Sql {
  const { id, draftNo, caseNo } = refWhere(ref);
  if (id) return Prisma.sql`c.id = ${id}::uuid`;
  return draftNo ? Prisma.sql`c.draft_no = ${draftNo}` : Prisma.sql`c.case_no = ${caseNo}`;
}

/** The entries of `windowPaths` that offer an item to a window of this area: itself exactly, or any area above it whole. */
const offersTo = (areaPath: string): string[] => [
  `=${areaPath}`,
  ...[...areaPath.matchAll(/\//g)].map((slash) => areaPath.slice(0, slash.index + 1)),
];

/** The actor's scope as a condition; the product itself sees all. An actor with no scope sees nothing. */
export function caseWhere(actor: Actor): Prisma.CaseWhereInput {
  if (actor.kind === "system") return {};
  const { subjectIds, windows, bodies, areas } = scope(actor);
  const any: Prisma.CaseWhereInput[] = [
    ...(subjectIds.length > 0 ? [{ subjectId: { in: subjectIds } }, { agentId: { in: subjectIds } }] : []),
    ...windows.flatMap(({ departmentCode, areaPath }) => [
      { receivedByDept: departmentCode, receivedByPath: areaPath },
      { receivedByDept: null, windowPaths: { hasSome: offersTo(areaPath) }, state: { not: "draft" } },
    ]),
    ...bodies.flatMap(({ departmentPath, areaPath }) => [
      { departmentPath: { startsWith: departmentPath }, areaPath: { startsWith: areaPath }, state: { not: "draft" } },
      { tasks: { some: { departmentPath: { startsWith: departmentPath }, areaPath: { startsWith: areaPath } } } },
    ]),
    ...areas.map(({ areaPath }) => ({ areaPath: { startsWith: areaPath }, state: { not: "draft" } })),
  ];
  return any.length > 0 ? { OR: any } : { id: { in: [] } };
}

/** The same as `caseWhere`, as a condition of SQL over `c`, the case, for the statements that every command sends. */
export function scopeSql(actor: Actor): Prisma.Sql {
  if (actor.kind === "system") return Prisma.sql`true`;
  const { subjectIds, windows, bodies, areas } = scope(actor);
  const any: Prisma.Sql[] = [
    ...(subjectIds.length > 0
      ? [Prisma.sql`c.subject_id = any(${subjectIds}::uuid[])`, Prisma.sql`c.agent_id = any(${subjectIds}::uuid[])`]
      : []),
    ...windows.flatMap(({ departmentCode, areaPath }) => [
      Prisma.sql`c.received_by_dept = ${departmentCode} and c.received_by_path = ${areaPath}`,
      Prisma.sql`c.received_by_dept is null and c.window_paths && ${offersTo(areaPath)}::text[] and c.state <> 'draft'`,
    ]),
    ...bodies.flatMap(({ departmentPath, areaPath }) => [
      Prisma.sql`starts_with(c.department_path, ${departmentPath}) and starts_with(c.area_path, ${areaPath})
        and c.state <> 'draft'`,
      Prisma.sql`exists (select 1 from task t where t.case_id = c.id
        and starts_with(t.department_path, ${departmentPath}) and starts_with(t.area_path, ${areaPath}))`,
    ]),
    ...areas.map(({ areaPath }) => Prisma.sql`starts_with(c.area_path, ${areaPath}) and c.state <> 'draft'`),
  ];
  return any.length > 0 ? Prisma.sql`(${Prisma.join(any, " or ")})` : Prisma.sql`false`;
}
