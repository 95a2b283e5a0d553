import type { Rows } from "./city";

/** What belongs to one case and names it; children before parents. */
const caseTables = [
  "case_material",
  "case_values",
  "clock",
  "hold",
  "extension",
  "correction",
  "deferral",
  "token",
  "task",
  "paper",
  "delivery",
  "notice_draft",
  "licence",
  "evaluation",
  "message",
  "alert",
] as const;

/**
 * Leaves only a few cases in a city: those that stand in these addresses (by case, draft or licence number, or by the id
 * of a task), and of every other kind one: each state, each service's side of the counter, and what rarely happens.
 */
export async function keepFewCases(rows: Rows, addresses: readonly string[]): Promise<void> {
  const segments = addresses.flatMap((address) => address.split(/[/?]/)).filter(Boolean);
  await rows(
    `create table kept as
      select id from "case" where case_no = any($1) or draft_no = any($1)
      union select case_id from task where id::text = any($1)
      union select case_id from licence where number = any($1)
      union select case_id from hold where state <> 'ended'
      union select case_id from extension
      union select case_id from deferral
      union (select distinct on (state, round > 0, service_code = 'food-business') id from "case"
        order by state, round > 0, service_code = 'food-business', created_at, id)
      union (select distinct on (assignee_id, done_by) case_id from task
        where kind = 'review' and department_code = 'market' order by assignee_id, done_by, id)`,
    [segments],
  );
  await rows(`delete from case_file where material_id in
    (select id from case_material where case_id not in (select id from kept))`);
  for (const table of caseTables) await rows(`delete from ${table} where case_id not in (select id from kept)`);
  await rows(`delete from "case" where id not in (select id from kept)`);
  // Today's ledger and a mailbox fill their pages as they were seeded.
  await rows(`delete from ledger_event where not (subject_type = 'service' and subject_id = 'food-business')
    and subject_id not in (select id::text from kept)`);
  await rows("update ledger_event set at = at - interval '2 days' where subject_type = 'case'");
  await rows(`delete from message where id not in (select distinct on (subject_id, channel) id from message)`);
}
