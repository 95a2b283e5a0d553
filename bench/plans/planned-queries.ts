import * as cases from "@/lib/cases";
import * as identity from "@/lib/identity";
import * as licences from "@/lib/licences";
import * as notify from "@/lib/notify";
import { administrators } from "@/lib/notify/queries/administrators";
import type { Actor } from "@/lib/platform/auth";
import { today } from "@/lib/platform/clock";
import * as statistics from "@/lib/statistics";
import * as supervision from "@/lib/supervision";
import * as workflow from "@/lib/workflow";

/** People and things of the city that queries are asked with. */
export type Asked = {
  approver: Actor;
  clerk: Actor;
  supervisor: Actor;
  auditor: Actor;
  citizen: Actor;
  caseNo: string;
  idLast4: string;
  taskId: string;
  documentNo: string;
};
/** A query by its file (`cases/list-my-cases` is lib/cases/queries/list-my-cases.ts), and one use of it. */
export type Planned = { of: string; run(on: Asked): Promise<unknown> };

const boards: Planned[] = [
  { of: "supervision/board", run: ({ supervisor }) => supervision.board(supervisor) },
  { of: "supervision/body-board", run: ({ approver }) => supervision.bodyBoard(approver) },
  { of: "supervision/alerts", run: ({ supervisor }) => supervision.alerts(supervisor) },
  { of: "supervision/list-by-light", run: ({ supervisor }) => supervision.listByLight(supervisor, { light: "red" }) },
  { of: "supervision/audit", run: ({ auditor }) => supervision.listAuditDay(auditor, { day: today() }) },
  { of: "statistics/finished-cases", run: () => statistics.listFinishedCases() },
  { of: "statistics/open-figures", run: () => statistics.openFigures() },
  { of: "statistics/decision-days", run: () => statistics.decisionDays("food-business") },
];

const desks: Planned[] = [
  { of: "workflow/list-tasks", run: ({ approver }) => workflow.listTasks(approver, { view: "claimable" }) },
  { of: "workflow/list-tasks", run: ({ approver }) => workflow.listTasks(approver, { view: "mine" }) },
  { of: "workflow/list-tasks", run: ({ approver }) => workflow.listTasks(approver, { view: "done" }) },
  { of: "workflow/list-tasks", run: ({ approver }) => workflow.listTasks(approver, { view: "desk", light: "red" }) },
  { of: "workflow/count-tasks", run: ({ approver }) => workflow.countTasks(approver) },
  ...(["pre-review", "expected", "received", "waiting", "hand-out", "review"] as const).map((desk) => ({
    of: "cases/list-desk-cases",
    run: ({ clerk }: Asked) => cases.listDeskCases(clerk, { desk }),
  })),
  { of: "cases/list-desk-cases", run: ({ clerk }) => cases.countDesks(clerk) },
  { of: "cases/list-open-cases", run: ({ approver }) => cases.listBodyCases(approver, {}) },
  { of: "cases/window-desk", run: ({ clerk }) => cases.listMyDay(clerk) },
  { of: "cases/list-requests", run: ({ approver }) => cases.listRequests(approver) },
];

const ofOne: Planned[] = [
  { of: "cases/list-my-cases", run: ({ citizen }) => cases.listMyCases(citizen) },
  { of: "cases/find-progress", run: ({ caseNo, idLast4 }) => cases.findProgress({ caseNo, idLast4 }) },
  { of: "cases/get-case", run: ({ approver, caseNo }) => cases.getCase(approver, caseNo) },
  { of: "cases/list-materials", run: ({ approver, caseNo }) => cases.listMaterials(approver, caseNo) },
  { of: "cases/case-form", run: ({ approver, caseNo }) => cases.getCaseForm(approver, caseNo) },
  { of: "notify/list-messages", run: ({ citizen }) => notify.listMessages(citizen) },
  { of: "notify/unread-count", run: ({ citizen }) => notify.unreadCount(citizen) },
  { of: "notify/administrators", run: () => administrators() },
  { of: "licences/verify-number", run: ({ documentNo }) => licences.verifyNumber(documentNo) },
  { of: "licences/list-my-licences", run: ({ citizen }) => licences.listMyLicences(citizen) },
  { of: "identity/account", run: ({ citizen }) => identity.getAccount(citizen) },
  { of: "identity/list-sessions", run: ({ citizen }) => identity.listSessions(citizen) },
];

/** The queries that people wait for, each once. */
export const plannedQueries: readonly Planned[] = [...boards, ...desks, ...ofOne];
