import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
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
  const staff = new Set(
    (await db().post.findMany({ where: { accountId: { in: accounts } }, select: { accountId: true } })).map(
      (post) => post.accountId,
    ),
  );
  const steps = await stepsNamed(events.flatMap(({ facts }) => (typeof facts.task === "string" ? [facts.task] : [])));
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

/** The steps that events are about, by the id of their task. */
async function stepsNamed(ids: readonly string[]): Promise<Map<string, NonNullable<TimelineEntry["step"]>>> {
  const tasks = await db().task.findMany({ where: { id: { in: [...new Set(ids)] } } });
  const [bodies, people] = await Promise.all([
    db().department.findMany({ where: { code: { in: tasks.map(({ departmentCode }) => departmentCode) } } }),
    db().account.findMany({
      where: { id: { in: tasks.flatMap(({ doneBy }) => doneBy ?? []) } },
      select: { id: true, subject: { select: { nameMasked: true } } },
    }),
  ]);
  const bodyOf = new Map(bodies.map(({ code, nameZh, nameEn }) => [code, { zh: nameZh, en: nameEn }]));
  const whoOf = new Map(people.map(({ id, subject }) => [id, subject.nameMasked]));
  return new Map(
    tasks.map(({ id, nameZh, nameEn, departmentCode, doneBy }) => {
      const who = whoOf.get(doneBy ?? "");
      const body = bodyOf.get(departmentCode) ?? { zh: departmentCode, en: departmentCode };
      return [id, { name: { zh: nameZh, en: nameEn }, body, ...(who && { who }) }];
    }),
  );
}
