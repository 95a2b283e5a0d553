import { db, Prisma } from "@/lib/platform/db";

/** `rows` more materials with three files each. */
export async function withMaterials(caseId: string, rows: number): Promise<void> {
  await db().$executeRaw(Prisma.sql`
    insert into case_material (id, case_id, requirement, name_zh, name_en, state)
    select gen_random_uuid(), ${caseId}::uuid, 'extra-' || i, '附件', 'Attachment', 'given'
    from generate_series(1, ${rows}) i`);
  await db().$executeRaw(Prisma.sql`
    insert into case_file (id, material_id, digest, name, media_type, size, pages, added_at, added_by)
    select gen_random_uuid(), m.id, md5(m.id::text || i), 'a.png', 'image/png', 10, 1, '2026-03-02T01:00:00Z', 'test'
    from case_material m, generate_series(1, 3) i where m.case_id = ${caseId}::uuid and m.requirement like 'extra-%'`);
}

/**
 * A case as it would be after a long life, `rows` of each: clocks and tasks of steps done before, materials with three
 * files, papers, messages to its person.
 */
export async function withHistory(caseId: string, rows: number): Promise<void> {
  await db().$executeRaw(Prisma.sql`
    insert into clock (id, case_id, kind, state, start_day, n, unit, extension, task_id, step, light, due_at, started_at)
    select gen_random_uuid(), ${caseId}::uuid, 'step', case when i % 2 = 0 then 'running' else 'ended' end, '2026-03-02',
      20, 'working-day', 0, gen_random_uuid(), 'earlier', 'green', '2026-03-30T09:00:00Z', '2026-03-02T01:00:00Z'
    from generate_series(1, ${rows + 1}) i`);
  await withMaterials(caseId, rows);
  await db().$executeRaw(Prisma.sql`
    insert into task (id, case_id, node, name_zh, name_en, kind, state, post, department_code, department_path, area_path,
      opened_at, done_at)
    select gen_random_uuid(), ${caseId}::uuid, 'earlier', '以前', 'Earlier', 'follow-up', 'done', 'reviewer',
      c.department_code, c.department_path, c.area_path, '2026-03-02T01:00:00Z', '2026-03-02T02:00:00Z'
    from "case" c, generate_series(1, ${rows}) i where c.id = ${caseId}::uuid`);
  await db().$executeRaw(Prisma.sql`
    insert into paper (id, number, kind, case_id, facts, title, digest, code_enc, code_hash, ordered, made_at, department_code)
    select gen_random_uuid(), 'earlier-' || c.id || '-' || i, 'handover', c.id, '{}', '材料交接单', 'none', '', '',
      '2026-03-02T01:00:00Z', '2026-03-02T01:00:00Z', c.department_code
    from "case" c, generate_series(1, ${rows}) i where c.id = ${caseId}::uuid`);
  await db().$executeRaw(Prisma.sql`
    insert into message (id, subject_id, case_id, channel, template, params, state, cause, created_at)
    select gen_random_uuid(), c.subject_id, c.id, 'in-app', 'accepted', '{}', 'delivered', 'earlier-' || c.id || '-' || i,
      '2026-03-02T01:00:00Z'
    from "case" c, generate_series(1, ${rows}) i where c.id = ${caseId}::uuid`);
}

/** `n` copies of a case with its clocks, holds, pending tasks and alerts: other cases of the same person and body. */
export async function copies(caseId: string, n: number): Promise<void> {
  await db().$executeRaw(Prisma.sql`
    with made as (
      insert into "case" select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
        'draft_no', 'C' || right(c.id::text, 12) || '-' || i, 'case_no', 'copy-' || c.id || '-' || i))).*
      from "case" c, generate_series(1, ${n}) i where c.id = ${caseId}::uuid returning id),
    clocks as (
      insert into clock select (jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.id))).*
      from clock k, made where k.case_id = ${caseId}::uuid returning id),
    holds as (
      insert into hold select (jsonb_populate_record(h, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.id))).*
      from hold h, made where h.case_id = ${caseId}::uuid returning id),
    told as (
      insert into alert select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.id,
        'cause', a.cause || made.id))).*
      from alert a, made where a.case_id = ${caseId}::uuid returning id)
    insert into task select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'case_id', made.id))).*
    from task t, made where t.case_id = ${caseId}::uuid and t.state in ('open', 'claimed')`);
}
