import type { Actor } from "@/lib/platform/auth";
import { db, Prisma, reads, rowsOf } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { Bilingual } from "@/lib/platform/i18n";
import { type LedgerFacts, type LedgerView, readLedgers } from "@/lib/platform/ledger";
import { caseWhere, refWhere } from "../store/scope-where";

export type TimelineEntry = {
  seq: number;
  at: string;
  event: string;
  /** "applicant", "window", "body" or "system": who, in the words a person needs; never a name. */
  by: "applicant" | "staff" | "system";
  facts: LedgerFacts;
  /** Of an event about a step: which one, of which body, and who did it (masked) once it is done. */
  step?: { name: Bilingual; body: Bilingual; who?: string };
};

/** The story of a case from its ledger, oldest first. */
export async function getTimeline(actor: Actor, ref: string): Promise<TimelineEntry[]> {
  const found = await db().case.findFirst({
    where: { AND: [refWhere(ref), caseWhere(actor)] },
    select: { id: true, createdAt: true },
  });
  if (!found) throw new Refusal("case/not-found", {}, { status: 404 });
  return timelineOf(found);
}

type Dated = { id: string; createdAt: Date };

/** The same of a case that was read: the right to see it is proved. */
export async function timelineOf(found: Dated): Promise<TimelineEntry[]> {
  return (await timelinesOf([found])).get(found.id) ?? [];
}

/** The stories of many cases by their ids, in as many statements as of one. Nothing is told of a case before it began. */
export async function timelinesOf(cases: readonly Dated[]): Promise<Map<string, TimelineEntry[]>> {
  const [begun] = cases.map(({ createdAt }) => createdAt).sort((a, b) => a.getTime() - b.getTime());
  const ids = cases.map(({ id }) => id);
  const chains = await readLedgers("case", ids, begun);
  const events = [...chains.values()].flat();
  const accounts = [
    ...new Set(events.flatMap((event) => (event.actor.startsWith("account:") ? [event.actor.slice(8)] : []))),
  ];
  const [posts, steps] = await Promise.all([
    rowsOf<{ id: string }>(
      reads(),
      Prisma.sql`select distinct account_id as id from post where account_id = any(${accounts}::uuid[])`,
    ),
    stepsNamed(events.flatMap(({ facts }) => (typeof facts.task === "string" ? [facts.task] : []))),
  ]);
  const staff = new Set(posts.map(({ id }) => id));
  const told = (event: LedgerView): TimelineEntry => ({
    seq: event.seq,
    at: event.at.toISOString(),
    event: event.event,
    by: event.actor.startsWith("account:") ? (staff.has(event.actor.slice(8)) ? "staff" : "applicant") : "system",
    facts: event.facts,
    ...(typeof event.facts.task === "string" && { step: steps.get(event.facts.task) }),
  });
  return new Map([...chains].map(([id, chain]) => [id, chain.map(told)]));
}

type StepRow = { id: string; zh: string; en: string; bodyZh: string; bodyEn: string; who: string | null };

/** The steps that events are about, by the id of their task. */
async function stepsNamed(ids: readonly string[]): Promise<Map<string, NonNullable<TimelineEntry["step"]>>> {
  const tasks = await rowsOf<StepRow>(
    reads(),
    Prisma.sql`select t.id, t.name_zh as zh, t.name_en as en, coalesce(d.name_zh, t.department_code) as "bodyZh",
      coalesce(d.name_en, t.department_code) as "bodyEn", s.name_masked as who
    from task t left join department d on d.code = t.department_code
      left join account a on a.id = t.done_by left join subject s on s.id = a.subject_id
    where t.id = any(${[...new Set(ids)]}::uuid[])`,
  );
  return new Map(
    tasks.map(({ id, zh, en, bodyZh, bodyEn, who }) => [
      id,
      { name: { zh, en }, body: { zh: bodyZh, en: bodyEn }, ...(who && { who }) },
    ]),
  );
}
