import type { Confirmed } from "../confirmed-journal";
import type { Faults } from "../faults";
import type { Rows } from "./rows";

/** Which event of the ledger an act leaves, exactly one for each confirmation. */
const eventOf: Record<string, string> = {
  draft: "case.drafted",
  submit: "case.submitted",
  resubmit: "case.resubmitted",
  receive: "case.received",
  accept: "case.accepted",
  withdraw: "case.withdrawn",
  refuse: "case.refused",
  hold: "case.held",
  resume: "case.resumed",
  claim: "task.claimed",
  complete: "task.completed",
  decide: "case.decided",
  deliver: "case.delivered",
};

function eventFor({ act, call }: Confirmed): string | undefined {
  if (act !== "pre-review") return eventOf[act];
  const { verdict } = call.body as { verdict: string };
  return verdict === "mend" ? "case.correction-requested" : "case.pre-accepted";
}

/** The ledger of every case has one event for each confirmed act, and not one more. */
export async function checkActsOnce(rows: Rows, entries: readonly Confirmed[], faults: Faults): Promise<number> {
  const counted = await rows<{ caseId: string; event: string; n: number }>(
    `select subject_id as "caseId", event, count(*)::int as n from ledger_event where subject_type = 'case' group by 1, 2`,
  );
  const written = new Map(counted.map(({ caseId, event, n }) => [`${caseId} ${event}`, n]));
  const confirmed = new Map<string, number>();
  const known = new Set<string>();
  let checked = 0;
  for (const entry of entries) {
    const event = eventFor(entry);
    if (!event || !entry.said.caseId) continue;
    known.add(event);
    checked += 1;
    const key = `${entry.said.caseId} ${event}`;
    confirmed.set(key, (confirmed.get(key) ?? 0) + 1);
  }
  const differs = new Set<string>();
  for (const [key, n] of confirmed)
    if (written.get(key) !== n) differs.add(`${key}: ${n} confirmed, ${written.get(key) ?? 0} written`);
  for (const [key, n] of written)
    if (known.has(key.split(" ")[1] ?? "") && !confirmed.has(key)) differs.add(`${key}: 0 confirmed, ${n} written`);
  faults.none("acts confirmed and written differ", [...differs]);
  const [cases] = await rows<{ n: number }>(`select count(*)::int as n from "case"`);
  const drafts = new Set(entries.filter(({ act }) => act === "draft").map(({ said }) => said.caseId)).size;
  if (cases?.n !== drafts) faults.add("cases that nobody was told of", { there: cases?.n, confirmed: drafts });
  return checked;
}

/** Things of which there may be one for each case (and round), and a query that lists those that are there twice. */
const doubles: Record<string, string> = {
  "a case was closed twice":
    "select subject_id from ledger_event where event in ('case.closed', 'licence.registered') and subject_type = 'case' group by 1, event having count(*) > 1",
  "a licence was issued twice": "select case_id from licence group by 1 having count(*) > 1",
  "one number on two licences": "select number, version from licence group by 1, 2 having count(*) > 1",
  "a paper was made twice": "select case_id, kind, facts->>'round' from paper group by 1, 2, 3 having count(*) > 1",
  "a paper is written down twice":
    "select body::jsonb#>>'{facts,paper}' from ledger_event where event = 'paper.made' group by 1 having count(*) > 1",
  "one number on two papers": "select doc_no from paper where doc_no <> '' group by 1 having count(*) > 1",
  "a person was told twice":
    "select case_id, subject_id, channel, template, params from message group by 1, 2, 3, 4, 5 having count(*) > 1",
  "a part was rated twice": "select case_id, node from evaluation group by 1, 2 having count(*) > 1",
  "two clocks of a kind run":
    "select case_id, kind, task_id from clock where state <> 'ended' group by 1, 2, 3 having count(*) > 1",
  "a clock was started twice":
    "select case_id, kind, task_id, started_at from clock group by 1, 2, 3, 4 having count(*) > 1",
  "a result was handed out twice": "select case_id from delivery group by 1 having count(*) > 1",
  "a file stands twice in a material": "select material_id, digest from case_file group by 1, 2 having count(*) > 1",
  "an event was relayed twice":
    "select data->>'outboxId', name from pgboss.job where data ? 'outboxId' and name <> 'dead-letters' group by 1, 2 having count(*) > 1",
};

/** Nothing is there twice: cases, papers, licences, messages, clocks, ratings, relayed events. */
export async function checkNothingTwice(rows: Rows, faults: Faults): Promise<void> {
  for (const [what, sql] of Object.entries(doubles)) faults.none(what, await rows(sql));
}
