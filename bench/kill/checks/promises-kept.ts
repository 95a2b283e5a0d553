import { setTimeout as wait } from "node:timers/promises";
import type { Faults } from "../faults";
import { type Rows, withRows } from "./rows";

/** What must not be left a minute after everything runs again, and a query that lists it. */
const left: Record<string, string> = {
  "an event that nobody relayed": "select id::text, event from outbox where relayed_at is null",
  "a job that waits or never ends":
    "select name, state, data from pgboss.job where state in ('created', 'retry', 'active') and name not like 'sweep-%' and name not like '\\_\\_%' and name <> 'dead-letters'",
  "a paper that was not made": "select id::text, kind, case_id::text from paper where made_at is null",
  "a licence without signature": "select id::text, case_id::text from licence where signed_at is null",
  "a decision that was not closed": `select id::text, outcome from "case" where state = 'decided'`,
  "a grant without licence": `select id::text from "case" c where state in ('closed', 'delivered') and outcome = 'granted'
     and not exists (select 1 from licence l where l.case_id = c.id and l.signed_at is not null)`,
  "an ending nobody was told of": `select id::text, outcome from "case" c where state in ('closed', 'delivered')
     and not exists (select 1 from message m where m.case_id = c.id and m.template like 'closed-%')`,
  "a message that was not sent":
    "select id::text, channel, template, failure from message where state = 'queued' and channel <> 'in-app'",
  "a job that failed for good":
    "select name, data, output from pgboss.job where state = 'failed' and name not like 'sweep-%'",
};

/** The promise: a minute. */
export const promisedSeconds = 60;

/**
 * Waits until every promise is kept, at most as long as was promised; what is left then is a fault each. Answers how many
 * seconds it took.
 */
export async function checkPromises(url: string, faults: Faults): Promise<number> {
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1_000;
  for (;;) {
    const open = await withRows(url, openPromises);
    if (open.length === 0) return seconds();
    if (seconds() > promisedSeconds) {
      for (const { what, found } of open) faults.none(what, found);
      return seconds();
    }
    await wait(500);
  }
}

async function openPromises(rows: Rows): Promise<{ what: string; found: object[] }[]> {
  const open: { what: string; found: object[] }[] = [];
  for (const [what, sql] of Object.entries(left)) {
    const found = await rows(sql);
    if (found.length > 0) open.push({ what, found });
  }
  return open;
}
