import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { type LedgerFacts, readLedger } from "@/lib/platform/ledger";
import { caseWhere, refWhere } from "../store/scope-where";

export type TimelineEntry = {
  seq: number;
  at: string;
  event: string;
  /** "applicant", "window", "body" or "system": who, in the words a person needs; never a name. */
  by: "applicant" | "staff" | "system";
  facts: LedgerFacts;
};

/** The story of a case from its ledger, oldest first. */
export async function getTimeline(actor: Actor, ref: string): Promise<TimelineEntry[]> {
  const found = await db().case.findFirst({ where: { AND: [refWhere(ref), caseWhere(actor)] }, select: { id: true } });
  if (!found) throw new Refusal("case/not-found", {}, { status: 404 });
  return timelineOf(found.id);
}

/** The same for a door that has already proved its right to see it (progress look-up, jobs). */
export async function timelineOf(caseId: string): Promise<TimelineEntry[]> {
  const events = await readLedger({ type: "case", id: caseId });
  const accounts = [
    ...new Set(events.flatMap((event) => (event.actor.startsWith("account:") ? [event.actor.slice(8)] : []))),
  ];
  const staff = new Set(
    (await db().post.findMany({ where: { accountId: { in: accounts } }, select: { accountId: true } })).map(
      (post) => post.accountId,
    ),
  );
  return events.map((event) => ({
    seq: event.seq,
    at: event.at.toISOString(),
    event: event.event,
    by: event.actor.startsWith("account:") ? (staff.has(event.actor.slice(8)) ? "staff" : "applicant") : "system",
    facts: event.facts,
  }));
}
