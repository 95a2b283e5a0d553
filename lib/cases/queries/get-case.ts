import { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { currentCalendar } from "@/lib/platform/calendar";
import { type Light, now } from "@/lib/platform/clock";
import { formatCaseNo } from "@/lib/platform/codes";
import { belonging, columnsAs, Prisma, type RowOf, reads, revived, rowsOf } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import type { CorrectionItem } from "../contract";
import { toClockView } from "../model/clock-view";
import type { CaseOutcome, CaseState } from "../model/states";
import { possibleActions } from "../model/transitions";
import type { CaseView } from "../model/view-types";
import { can } from "../policy";
import { clockInstants, correctionInstants, deferralInstants, holdInstants } from "../store/instants";
import { refSql, scopeSql } from "../store/scope-where";
import { getPinnedService } from "./pinned-service";

type Row = RowOf<"Case"> & {
  clocks: RowOf<"Clock">[];
  holds: RowOf<"Hold">[];
  extensions: Pick<RowOf<"Extension">, "id" | "n" | "state" | "reason">[];
  corrections: RowOf<"Correction">[];
  deferrals: RowOf<"Deferral">[];
  deliveries: Pick<RowOf<"Delivery">, "way" | "state" | "trackingNo" | "events">[];
  papers: RowOf<"Paper">[];
  tasks: Pick<RowOf<"Task">, "id" | "node" | "nameZh" | "nameEn" | "state" | "decision" | "assigneeId">[];
  applicant: CaseView["applicant"];
  department: CaseView["department"];
};

const parts = Prisma.sql`
  ${belonging("Clock", Prisma.sql`where case_id = c.id order by started_at, id`)} as clocks,
  ${belonging("Hold", Prisma.sql`where case_id = c.id order by asked_at desc`)} as holds,
  ${belonging("Extension", Prisma.sql`where case_id = c.id order by id`)} as extensions,
  ${belonging("Correction", Prisma.sql`where case_id = c.id order by round desc limit 1`)} as corrections,
  ${belonging("Deferral", Prisma.sql`where case_id = c.id order by id`)} as deferrals,
  ${belonging("Delivery", Prisma.sql`where case_id = c.id order by created_at desc limit 1`)} as deliveries,
  ${belonging("Paper", Prisma.sql`where case_id = c.id order by ordered, id`)} as papers,
  ${belonging(
    "Task",
    Prisma.sql`where case_id = c.id and kind = 'review' and state in ('open', 'claimed') order by opened_at, id`,
  )} as tasks,
  (select json_build_object('subjectId', id, 'nameMasked', name_masked, 'idMasked', id_masked,
    'phoneMasked', phone_masked, 'kind', kind) from subject where id = c.subject_id) as applicant,
  (select json_build_object('code', code, 'name', json_build_object('zh', name_zh, 'en', name_en))
    from department where code = c.department_code) as department`;

/** A case in the actor's scope, by any of its numbers, in one statement. Not yours is not found (404 `case/not-found`). */
export async function getCase(actor: Actor, ref: string): Promise<CaseView> {
  return toCaseView(await readCase(actor, ref), actor);
}

/** A case in the actor's scope with all that its view is made from. Not yours is not found (404 `case/not-found`). */
export async function readCase(actor: Actor, ref: string): Promise<Row> {
  const [row] = await rowsOf<Row>(
    reads(),
    Prisma.sql`select ${columnsAs("Case")}, ${parts} from "case" c where ${refSql(ref)} and ${scopeSql(actor)}`,
  );
  if (!row) throw new Refusal("case/not-found", {}, { status: 404 });
  revived(row.clocks, clockInstants);
  revived(row.holds, holdInstants);
  revived(row.corrections, correctionInstants);
  revived(row.deferrals, deferralInstants);
  revived(row.papers, { ordered: true, madeAt: true });
  return row;
}

/** The view of a case that was read, for the actor in whose scope it was found. */
export async function toCaseView(row: Row, actor: Actor): Promise<CaseView> {
  const [service, calendar] = await Promise.all([getPinnedService(row.versionId), currentCalendar()]);
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
    department: row.department,
    area: row.areaCode,
    applicant: row.applicant,
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
