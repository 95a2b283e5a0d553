import { z } from "zod";
import { getSubjectMasked } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import { type Light, now } from "@/lib/platform/clock";
import { formatCaseNo } from "@/lib/platform/codes";
import { db, type Prisma } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { CorrectionItem } from "../contract";
import { toClockView } from "../model/clock-view";
import type { CaseOutcome, CaseState } from "../model/states";
import { possibleActions } from "../model/transitions";
import type { CaseView } from "../model/view-types";
import { can } from "../policy";
import { caseWhere, refWhere } from "../store/scope-where";
import { getPinnedService } from "./pinned-service";

/** What of a case its view is made from. */
export const shownOfCase = {
  clocks: { orderBy: { startedAt: "asc" } },
  holds: { orderBy: { askedAt: "desc" } },
  extensions: true,
  corrections: { orderBy: { round: "desc" }, take: 1 },
  deferrals: true,
  deliveries: { orderBy: { createdAt: "desc" }, take: 1 },
  papers: { orderBy: { ordered: "asc" } },
  tasks: { where: { kind: "review", state: { in: ["open", "claimed"] } }, orderBy: { openedAt: "asc" } },
} satisfies Prisma.CaseInclude;

type Row = Prisma.CaseGetPayload<{ include: typeof shownOfCase }>;

/** A case in the actor's scope, by any of its numbers. Not yours is not found (404 `case/not-found`). */
export async function getCase(actor: Actor, ref: string): Promise<CaseView> {
  const where = { AND: [refWhere(ref), caseWhere(actor)] };
  const row = await db().case.findFirst({ where, include: shownOfCase, relationLoadStrategy: "join" });
  if (!row) throw new Refusal("case/not-found", {}, { status: 404 });
  return toCaseView(row, actor);
}

/** The view of a case that was read, for the actor in whose scope it was found. */
export async function toCaseView(row: Row, actor: Actor): Promise<CaseView> {
  const [service, applicant, department, calendar] = await Promise.all([
    getPinnedService(row.versionId),
    getSubjectMasked(row.subjectId),
    db().department.findUniqueOrThrow({ where: { code: row.departmentCode } }),
    currentCalendar(),
  ]);
  const state = row.state as CaseState;
  const at = now();
  const iso = (date: Date | null) => date?.toISOString() ?? null;
  const hold = row.holds.find((one) => one.state === "open" || one.state === "asked");
  const extension = row.extensions.find((one) => one.state !== "refused");
  const correction = row.corrections[0];
  const delivery = row.deliveries[0];
  return {
    id: row.id,
    draftNo: row.draftNo,
    caseNo: row.caseNo,
    caseNoShown: row.caseNo ? formatCaseNo(row.caseNo) : null,
    reportNo: row.caseNo ? `${service.item.taskCode}${row.caseNo.slice(4, -1)}` : null,
    state,
    outcome: row.outcome as CaseOutcome | null,
    service: { code: row.serviceCode, version: service.version, name: service.item.name },
    department: { code: department.code, name: { zh: department.nameZh, en: department.nameEn } },
    area: row.areaCode,
    applicant: {
      subjectId: applicant.id,
      nameMasked: applicant.nameMasked,
      idMasked: applicant.idMasked,
      phoneMasked: applicant.phoneMasked,
      kind: applicant.kind,
    },
    channel: row.channel,
    scenario: row.scenario as Record<string, string>,
    deemed: row.deemed,
    light: row.light as Light,
    dueAt: iso(row.dueAt),
    step: row.step,
    createdAt: row.createdAt.toISOString(),
    submittedAt: iso(row.submittedAt),
    receivedAt: iso(row.receivedAt),
    acceptedAt: iso(row.acceptedAt),
    decidedAt: iso(row.decidedAt),
    closedAt: iso(row.closedAt),
    deliveredAt: iso(row.deliveredAt),
    clocks: row.clocks.map((clock) => toClockView(clock, row.holds, calendar, at)),
    hold: hold
      ? {
          id: hold.id,
          kind: hold.kind,
          state: hold.state,
          fromDay: hold.fromDay,
          expectedDays: hold.expectedDays,
          reason: hold.reason,
        }
      : null,
    extension: extension
      ? { id: extension.id, n: extension.n, state: extension.state, reason: extension.reason }
      : null,
    correction: correction
      ? {
          round: correction.round,
          items: correction.items as CorrectionItem[],
          replyDue: correction.replyDue.toISOString(),
          answeredAt: iso(correction.answeredAt),
        }
      : null,
    deferrals: row.deferrals.map((one) => ({
      requirement: one.requirement,
      dueBy: one.dueBy,
      suppliedAt: iso(one.suppliedAt),
    })),
    decision: row.decision ? (row.decision as CaseView["decision"]) : null,
    closing: closingOf(row.papers),
    delivery: delivery
      ? { way: delivery.way, state: delivery.state, trackingNo: delivery.trackingNo, events: delivery.events }
      : null,
    papers: row.papers.map((paper) => ({
      number: paper.number,
      kind: paper.kind,
      title: paper.title,
      madeAt: iso(paper.madeAt),
    })),
    tasks: row.tasks.map((task) => ({
      id: task.id,
      node: task.node,
      name: { zh: task.nameZh, en: task.nameEn },
      state: task.state,
      decision: task.decision,
      mine: task.assigneeId !== null && task.assigneeId === actor.accountId,
    })),
    possible: possibleActions(state).filter((action) => can(actor, action, row)),
    version: row.version,
  };
}

/** The reason on the paper that refused or ended a case. */
function closingOf(papers: Row["papers"]): CaseView["closing"] {
  const paper = papers.find(({ kind }) => kind === "refusal" || kind === "termination");
  const { reason, basis } = closingFacts.safeParse(paper?.facts).data ?? {};
  return reason ? { reason, basis: basis ?? "" } : null;
}
const closingFacts = z.object({ reason: z.string(), basis: z.string().optional() });
