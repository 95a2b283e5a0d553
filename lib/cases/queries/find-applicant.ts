import { getSubjectDetails, getSubjectMasked, getSubjectsMasked } from "@/lib/identity";
import type { SubjectView } from "@/lib/identity/contract";
import type { Actor } from "@/lib/platform/auth";
import { isoOf, now, today } from "@/lib/platform/clock";
import { parseResidentId } from "@/lib/platform/codes";
import { db } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { caseWhere } from "../store/scope-where";
import { type CaseRow, rowFields, toCaseRow } from "./case-rows";

export type SittingView = { id: string; expiresAt: string; codeAt: string | null };

/** A person in front of the clerk: masked, what tells them apart, for whom they may act, what this window did for them. */
export type ApplicantView = SubjectView & {
  sex: "male" | "female" | null;
  birthYear: number | null;
  /** Organisations they may act for today. */
  represents: SubjectView[];
  sitting: SittingView | null;
  cases: CaseRow[];
  /** Papers of their own that they need not bring again. */
  library: { id: string; name: string; kind: string; addedAt: string }[];
};

/**
 * The applicant at a window, for a clerk who read their ID in a sitting that still runs, or who handles a case of theirs.
 * Refuses case/not-found: nobody browses people.
 */
export async function getApplicant(actor: Actor, subjectId: string): Promise<ApplicantView> {
  if (!actor.has("clerk") || !actor.accountId) throw new Refusal("case/not-found", {}, { status: 404 });
  const [sitting, cases] = await Promise.all([
    db().sitting.findFirst({
      where: { clerkId: actor.accountId, subjectId, expiresAt: { gt: now() }, idReadAt: { not: null } },
      orderBy: [{ codeAt: { sort: "desc", nulls: "last" } }, { openedAt: "desc" }],
    }),
    db().case.findMany({
      where: { AND: [{ OR: [{ subjectId }, { agentId: subjectId }] }, caseWhere(actor)] },
      orderBy: { createdAt: "desc" },
      take: 8,
      select: rowFields,
    }),
  ]);
  if (!sitting && cases.length === 0) throw new Refusal("case/not-found", {}, { status: 404 });
  const [masked, details, authorised, library] = await Promise.all([
    getSubjectMasked(subjectId),
    getSubjectDetails(subjectId),
    db().authorisation.findMany({
      where: { agentId: subjectId, revokedAt: null, validUntil: { gte: today() } },
      select: { organisationId: true },
    }),
    sitting
      ? db().libraryMaterial.findMany({ where: { subjectId }, orderBy: { addedAt: "desc" }, take: 12 })
      : Promise.resolve([]),
  ]);
  const known = details.kind === "person" ? parseResidentId(details.idNo) : undefined;
  return {
    ...masked,
    sex: known ? known.gender : null,
    birthYear: known ? Number(known.birthDate.slice(0, 4)) : null,
    represents: await getSubjectsMasked(authorised.map(({ organisationId }) => organisationId)),
    sitting: sitting && {
      id: sitting.id,
      expiresAt: isoOf(sitting.expiresAt),
      codeAt: sitting.codeAt ? isoOf(sitting.codeAt) : null,
    },
    cases: cases.map(toCaseRow),
    library: library.map(({ id, name, kind, addedAt }) => ({ id, name, kind, addedAt: isoOf(addedAt) })),
  };
}

/** What the counter needs of a case beyond its view. */
export type CounterCase = {
  /** Who sits at the window: the agent when there is one. */
  personId: string;
  /** The organisation the case is for. */
  organisation: SubjectView | null;
  delivery: { way?: string; address?: string };
};

/** Who sits at the window for a case, the organisation it is for, and how the result shall go out. */
export async function getCounterCase(actor: Actor, caseId: string): Promise<CounterCase> {
  const found = await db().case.findFirst({
    where: { AND: [{ id: caseId }, caseWhere(actor)] },
    select: { subjectId: true, agentId: true, delivery: true },
  });
  if (!found) throw new Refusal("case/not-found", {}, { status: 404 });
  const subject = await getSubjectMasked(found.subjectId);
  return {
    personId: found.agentId ?? found.subjectId,
    organisation: subject.kind === "organisation" ? subject : null,
    delivery: found.delivery as CounterCase["delivery"],
  };
}
