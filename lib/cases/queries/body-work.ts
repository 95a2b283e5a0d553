import type { Actor } from "@/lib/platform/auth";
import type { Light } from "@/lib/platform/clock";
import { db, Prisma } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import { type BoardCell, bodiesOf, countCells, inBodies, openCase, pendingWork, workOfBodies } from "./open-cases";

/** The open cases of the actor's body, and those in which it has a step, by light, area and stage. */
export const countBodyCases = (actor: Actor): Promise<BoardCell[]> => countCells(inBodies(bodiesOf(actor)));

/** How many open steps of one light are with somebody of the body; `person` is null for those nobody has claimed. */
export type WorkCell = { person: string | null; name: string | null; light: Light; count: number };

/** The open steps of the actor's body by who holds them, with the light of their case. One statement. */
export async function countBodyWork(actor: Actor): Promise<WorkCell[]> {
  return db().$queryRaw<WorkCell[]>(Prisma.sql`
    with held as (
      select task.assignee_id as by, c.light, count(*)::int as count from task join "case" as c on c.id = task.case_id
      where ${pendingWork} and ${workOfBodies(bodiesOf(actor))} group by 1, 2)
    select held.by::text as person, s.name_masked as name, held.light, held.count
    from held left join account a on a.id = held.by left join subject s on s.id = a.subject_id`);
}

/** A case whose light will turn next, if nothing happens to it. */
export type NextTurn = { id: string; ref: string; service: Bilingual; light: Light; at: Date };

/** Those of the body's cases whose light turns next, soonest first. One statement. */
export async function listNextTurns(actor: Actor, limit = 7): Promise<NextTurn[]> {
  const rows = await db().$queryRaw<{ id: string; ref: string; zh: string; en: string; light: Light; at: Date }[]>(
    Prisma.sql`
    select c.id::text, coalesce(c.case_no, c.draft_no) as ref, c.service_name_zh as zh, c.service_name_en as en, c.light,
           c.next_flip_at as at
    from "case" as c
    where ${openCase} and ${inBodies(bodiesOf(actor))} and c.next_flip_at is not null and c.light in ('green', 'yellow')
    order by c.next_flip_at, c.id limit ${limit}`,
  );
  return rows.map(({ zh, en, ...row }) => ({ ...row, service: { zh, en } }));
}

/** A step that is open in a case, and who holds it (masked); null while nobody has claimed it. */
export type OpenStep = { caseId: string; step: Bilingual; holder: string | null };

/** The open steps of cases that were found in the actor's scope before, in one statement. */
export async function stepsOfRows(caseIds: readonly string[]): Promise<OpenStep[]> {
  if (caseIds.length === 0) return [];
  const rows = await db().$queryRaw<{ case: string; zh: string; en: string; holder: string | null }[]>(Prisma.sql`
    select task.case_id::text as case, task.name_zh as zh, task.name_en as en, s.name_masked as holder
    from task left join account a on a.id = task.assignee_id left join subject s on s.id = a.subject_id
    where ${pendingWork} and task.case_id = any(${[...caseIds]}::uuid[]) order by task.opened_at, task.id`);
  return rows.map((row) => ({ caseId: row.case, step: { zh: row.zh, en: row.en }, holder: row.holder }));
}
