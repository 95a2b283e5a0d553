import type { Actor } from "@/lib/platform/auth";
import { Prisma } from "@/lib/platform/db";
import { workingRoles } from "../policy";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all; PostgreSQL would fail on another. */
export const isId = (text: string): boolean => uuid.test(text);

/** The tasks an actor may know of, as a condition: those in the place of a post, and those in hand. The product sees all. */
export function taskWhere(actor: Actor): Prisma.TaskWhereInput {
  if (actor.kind === "system") return {};
  const places = actor.postsOf(...workingRoles).map(({ departmentPath, areaPath }) => ({
    departmentPath: { startsWith: departmentPath },
    areaPath: { startsWith: areaPath },
  }));
  const held = actor.accountId === null || actor.posts.length === 0 ? [] : [{ assigneeId: actor.accountId }];
  const any = [...places, ...held];
  // Prisma drops an empty OR inside an AND: without a post that would be every task.
  return any.length > 0 ? { OR: any } : { id: { in: [] } };
}

/** The same as a condition of SQL over `t`, the task. */
export function taskScopeSql(actor: Actor): Prisma.Sql {
  if (actor.kind === "system") return Prisma.sql`true`;
  const places = actor
    .postsOf(...workingRoles)
    .map(
      ({ departmentPath, areaPath }) =>
        Prisma.sql`starts_with(t.department_path, ${departmentPath}) and starts_with(t.area_path, ${areaPath})`,
    );
  const held =
    actor.accountId === null || actor.posts.length === 0 ? [] : [Prisma.sql`t.assignee_id = ${actor.accountId}::uuid`];
  const any = [...places, ...held];
  return any.length > 0 ? Prisma.sql`(${Prisma.join(any, " or ")})` : Prisma.sql`false`;
}
