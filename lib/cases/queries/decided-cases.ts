import type { ScenarioAnswers, Values } from "@/lib/forms/contract";
import { addMinutes, dayOf, now } from "@/lib/platform/clock";
import { db, reads } from "@/lib/platform/db";
import { readValues } from "../store/values";
import { getPinnedService, type PinnedService } from "./pinned-service";

/** A case that is decided and not yet closed: what whoever makes its results needs. In clear, for jobs only. */
export type DecidedCase = {
  caseId: string;
  outcome: "granted" | "denied";
  /** The day of the decision: a licence is valid from it. */
  decidedOn: string;
  service: PinnedService;
  scenario: ScenarioAnswers;
  values: Values;
  subjectId: string;
  departmentCode: string;
};

/** The case when it waits to be closed; null before the decision and after the closing. */
export async function findDecided(caseId: string): Promise<DecidedCase | null> {
  const row = await db().case.findUnique({ where: { id: caseId } });
  if (row?.state !== "decided" || !row.decidedAt) return null;
  const [service, { values }] = await Promise.all([
    getPinnedService(row.versionId),
    readValues(reads(), row.id, row.round),
  ]);
  return {
    caseId: row.id,
    outcome: (row.decision as { outcome: DecidedCase["outcome"] }).outcome,
    decidedOn: dayOf(row.decidedAt),
    service,
    scenario: row.scenario as ScenarioAnswers,
    values,
    subjectId: row.subjectId,
    departmentCode: row.departmentCode,
  };
}

/** Cases decided a while ago that nobody has closed, oldest first: an index range over what waits. */
export async function unclosedDecisions(limit: number): Promise<string[]> {
  const rows = await db().case.findMany({
    where: { state: "decided", decidedAt: { lt: addMinutes(now(), -1) } },
    orderBy: { decidedAt: "asc" },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
