import type { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { Prisma } from "@/lib/platform/db";
import type { taskListInput } from "../contract";

type Filters = Pick<z.output<typeof taskListInput>, "service" | "light" | "kind" | "caseNo">;

const all = (conditions: readonly Prisma.Sql[]) =>
  conditions.length > 0 ? Prisma.join(conditions, " and ") : undefined;

/** The filters of a list: over `t` (task), and over `c` (case), which is read only when one of these is asked for. */
export function filtered(filters: Filters): { ofTask?: Prisma.Sql; ofCase?: Prisma.Sql } {
  const digits = filters.caseNo?.replace(/\D/g, "");
  const ofCase = all([
    ...(filters.service ? [Prisma.sql`c.service_code = ${filters.service}`] : []),
    ...(filters.light ? [Prisma.sql`c.light = ${filters.light}`] : []),
    // As a range, which the index of numbers is ordered by: digits come before letters in every collation.
    ...(digits === undefined ? [] : [Prisma.sql`c.case_no >= ${digits} and c.case_no < ${`${digits}x`}`]),
  ]);
  return { ...(filters.kind && { ofTask: Prisma.sql`t.kind = ${filters.kind}` }), ...(ofCase && { ofCase }) };
}

/** Nobody is offered a case in which they are subject or agent: the ids of those; undefined for who can be neither. */
export function ownCases(actor: Actor): Prisma.Sql | undefined {
  const subjects = [...(actor.subjectId ? [actor.subjectId] : []), ...actor.actsFor];
  if (subjects.length === 0) return undefined;
  return Prisma.sql`select id from "case" where subject_id = any(${subjects}::uuid[]) or agent_id = any(${subjects}::uuid[])`;
}

/** Each signer of a countersign is another person: one who signs, or has signed, is not offered the rest of the group. */
export function notSigning(accountId: string): Prisma.Sql {
  return Prisma.sql`(t.group_id is null or not exists (
    select 1 from task s where s.case_id = t.case_id and s.group_id = t.group_id and s.id <> t.id
      and ((s.state = 'claimed' and s.assignee_id = ${accountId}::uuid) or (s.state = 'done' and s.done_by = ${accountId}::uuid))))`;
}
