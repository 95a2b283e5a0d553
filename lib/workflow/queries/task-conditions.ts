import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { Prisma } from "@/lib/platform/db";
import type { taskListInput } from "../contract";

type Filters = Pick<z.output<typeof taskListInput>, "service" | "light" | "kind" | "caseNo">;

const all = (conditions: readonly Prisma.Sql[]) =>
  conditions.length > 0 ? Prisma.join(conditions, " and ") : undefined;

/** The filters of a list over `t` (task) and `c` (case); undefined when nothing is filtered, and no case need be read. */
export function filtered(filters: Filters): Prisma.Sql | undefined {
  const digits = filters.caseNo?.replace(/\D/g, "");
  return all([
    ...(filters.service ? [Prisma.sql`c.service_code = ${filters.service}`] : []),
    ...(filters.light ? [Prisma.sql`c.light = ${filters.light}`] : []),
    ...(filters.kind ? [Prisma.sql`t.kind = ${filters.kind}`] : []),
    // As a range, which the index of numbers is ordered by: digits come before letters in every collation.
    ...(digits === undefined ? [] : [Prisma.sql`c.case_no >= ${digits} and c.case_no < ${`${digits}x`}`]),
  ]);
}

/** Nobody is offered a case in which they are subject or agent: their own few are looked up once. */
export function notOwn(actor: Actor): Prisma.Sql {
  const subjects = [...(actor.subjectId ? [actor.subjectId] : []), ...actor.actsFor];
  if (subjects.length === 0) return Prisma.sql`true`;
  return Prisma.sql`t.case_id not in (
    select id from "case" where subject_id = any(${subjects}::uuid[]) or agent_id = any(${subjects}::uuid[]))`;
}

/** Each signer of a countersign is another person: one who signs, or has signed, is not offered the rest of the group. */
export function notSigning(accountId: string): Prisma.Sql {
  return Prisma.sql`(t.group_id is null or not exists (
    select 1 from task s where s.case_id = t.case_id and s.group_id = t.group_id and s.id <> t.id
      and ((s.state = 'claimed' and s.assignee_id = ${accountId}::uuid) or (s.state = 'done' and s.done_by = ${accountId}::uuid))))`;
}
