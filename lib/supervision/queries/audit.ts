import type { Actor } from "@/lib/platform/auth";
import { Refusal } from "@/lib/platform/errors";
import {
  checkChain,
  checkRoot,
  type LedgerFault,
  type LedgerLine,
  type LedgerSubject,
  type LedgerView,
  ledgerSubjectTypes,
  listLedgerDay,
  listRoots,
  readLedger,
  sealedSeqOf,
} from "@/lib/platform/ledger";
import { revealingEvents } from "../contract";
import { requireAuditor } from "../policy";
import { actorNames, findSubject, subjectLabels } from "./audit-names";

/** An event with who did it and what it is about, named as far as names are not personal. */
export type AuditLine = LedgerLine & { by: string | null; about: string | null };
export type AuditPage = { items: AuditLine[]; next: string | null };

/** One chain from its first event, whether it is whole, and how far it is sealed. */
export type Chain = {
  subject: LedgerSubject;
  about: string | null;
  events: (LedgerView & { by: string | null })[];
  fault: LedgerFault | null;
  /** The last event that a root covers; 0 while nothing is sealed. */
  sealed: number;
};

/** The events of a day, newest first, by keyset; `reveals` keeps those that touched personal data. Three statements more
 *  than rows have kinds. Refuses supervision/not-auditor, platform/bad-cursor. */
export async function listAuditDay(
  actor: Actor,
  { reveals, ...options }: { day: string; reveals?: boolean; cursor?: string; size?: number },
): Promise<AuditPage> {
  requireAuditor(actor);
  const page = await listLedgerDay({ ...options, ...(reveals ? { events: revealingEvents } : {}) });
  const [names, labels] = await Promise.all([
    actorNames(page.items.map((line) => line.actor)),
    subjectLabels(page.items.map((line) => line.subject)),
  ]);
  const items = page.items.map((line) => ({
    ...line,
    by: names.get(line.actor) ?? null,
    about: labels.get(`${line.subject.type}:${line.subject.id}`) ?? null,
  }));
  return { items, next: page.next };
}

/**
 * What has a chain under a number a person would type: a case or draft number (spaces do not matter), the number of a
 * licence, an account, a service, or `type:id` as `ledger:verify` prints it. Refuses supervision/not-auditor,
 * supervision/chain-not-found.
 */
export async function findChain(actor: Actor, ref: string): Promise<LedgerSubject> {
  requireAuditor(actor);
  const found = await findSubject(ref.trim().slice(0, 100));
  if (!found) throw new Refusal("supervision/chain-not-found", {}, { status: 404 });
  return found;
}

/** One chain, checked event by event as `ledger:verify` does. Refuses supervision/not-auditor, supervision/chain-not-found. */
export async function readChain(actor: Actor, type: string, id: string): Promise<Chain> {
  requireAuditor(actor);
  const known = ledgerSubjectTypes.find((one) => one === type);
  if (!known) throw new Refusal("supervision/chain-not-found", {}, { status: 404 });
  const subject = { type: known, id };
  const [events, { fault }, sealed] = await Promise.all([
    readLedger(subject),
    checkChain(subject),
    sealedSeqOf(subject),
  ]);
  if (events.length === 0 && !fault) throw new Refusal("supervision/chain-not-found", {}, { status: 404 });
  const [names, labels] = await Promise.all([actorNames(events.map((event) => event.actor)), subjectLabels([subject])]);
  return {
    subject,
    about: labels.get(`${known}:${id}`) ?? null,
    events: events.map((event) => ({ ...event, by: names.get(event.actor) ?? null })),
    fault,
    sealed,
  };
}

/** The roots that seal the ledger, newest first, by their number. Refuses supervision/not-auditor. */
export async function listSealedRoots(actor: Actor, page: { before?: number; size?: number } = {}) {
  requireAuditor(actor);
  return listRoots(page);
}

/** Whether one root is over exactly what it sealed; null when there is no such root. Refuses supervision/not-auditor. */
export async function checkSealedRoot(actor: Actor, n: number): Promise<boolean | null> {
  requireAuditor(actor);
  return checkRoot(n);
}
