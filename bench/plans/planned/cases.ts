import * as cases from "@/lib/cases";
import { casesWithClocks } from "@/lib/cases/queries/cases-with-clocks";
import { dueClocks } from "@/lib/cases/queries/due-clocks";
import { expiredDeferrals } from "@/lib/cases/queries/expired-deferrals";
import { limitsOfRows } from "@/lib/cases/queries/limit-bars";
import { listCasesOfSubjects } from "@/lib/cases/queries/list-cases-of-subjects";
import { addDays, instantOf, today } from "@/lib/platform/clock";
import type { Planned } from "../asked";
import { secondPage } from "./second-page";

/** Whoever may open a case, by the way they come to it: each has another condition. */
const openers = ["citizen", "clerk", "approver", "supervisor"] as const;

const ofOne: Planned[] = [
  ...openers.flatMap((who): Planned[] => [
    { of: "cases/get-case", run: (on) => cases.getCase(on[who], on.cases.accepted.no) },
    { of: "cases/case-file", run: (on) => cases.getCaseFile(on[who], on.cases.accepted.no) },
    { of: "cases/timeline", run: (on) => cases.getTimeline(on[who], on.cases.accepted.no) },
  ]),
  { of: "cases/get-case", run: (on) => cases.getCase(on.citizen, on.cases.accepted.id) },
  { of: "cases/list-materials", run: (on) => cases.listMaterials(on.approver, on.cases.accepted.no) },
  { of: "cases/case-form", run: (on) => cases.getCaseForm(on.approver, on.cases.accepted.no) },
  { of: "cases/case-form", run: (on) => cases.getCaseForm(on.citizen, on.cases.mendedTwice.no) },
  { of: "cases/case-place", run: (on) => cases.findCasePlace(on.cases.accepted.id) },
  { of: "cases/confirmed-notices", run: (on) => cases.listConfirmedNotices(on.supervisor, on.cases.mendedTwice.no) },
  { of: "cases/find-revocation", run: (on) => cases.findRevocation(on.task.id), empty: "nothing was revoked" },
  { of: "cases/limit-bars", run: (on) => limitsOfRows([on.cases.accepted.id, on.cases.submitted.id]) },
  { of: "cases/next-steps", run: (on) => cases.getNextSteps(on.approver, on.task) },
  { of: "cases/notice-draft", run: (on) => cases.findNoticeDraft(on.clerk, on.cases.submitted.no) },
  { of: "cases/notice-facts", run: (on) => cases.findNoticeFacts(on.cases.granted.id) },
  { of: "cases/pinned-service", run: (on) => cases.getPinnedService(on.freshVersion) },
  { of: "cases/pinned-service", run: () => cases.findLiveService("food-business") },
  { of: "cases/service-nodes", run: (on) => cases.getServiceNodes(on.citizen, on.cases.granted.no) },
];

const ofPerson: Planned[] = [
  { of: "cases/list-my-cases", run: (on) => secondPage((page) => cases.listMyCases(on.citizen, page)) },
  { of: "cases/list-my-cases", run: (on) => cases.listMyCases(on.firm, { size: 100 }), empty: "the firm has none" },
  { of: "cases/list-cases-of-subjects", run: (on) => listCasesOfSubjects([on.citizen.subjectId ?? ""]) },
  {
    of: "cases/find-progress",
    run: (on) => cases.findProgress({ caseNo: on.cases.accepted.no, idLast4: on.idLast4 }),
  },
];

const filters: cases.OpenPage[] = [
  { light: "yellow" },
  { stage: "review" },
  { service: "food-business", area: "990100" },
  { area: "990100-own", department: "market" },
  { person: "nobody" },
];

const ofBody: Planned[] = [
  { of: "cases/body-work", run: (on) => cases.countBodyCases(on.chief) },
  { of: "cases/body-work", run: (on) => cases.countBodyWork(on.chief) },
  { of: "cases/body-work", run: (on) => cases.listNextTurns(on.chief) },
  { of: "cases/body-work", run: (on) => cases.stepsOfRows([on.cases.accepted.id]) },
  { of: "cases/list-open-cases", run: (on) => secondPage((page) => cases.listBodyCases(on.approver, page)) },
  ...filters.map(
    (filter): Planned => ({
      of: "cases/list-open-cases",
      run: (on) => cases.listBodyCases(on.chief, filter),
      ...(filter.light ? { empty: "lights turn" } : {}),
    }),
  ),
  { of: "cases/list-requests", run: (on) => cases.listRequests(on.chief) },
  { of: "cases/open-cases", run: () => cases.countOpenCases(["990100/"]) },
  { of: "cases/open-cases", run: () => cases.countOpenCases(["990100/"], "market") },
  { of: "cases/count-on-time", run: () => cases.countOnTime(["990100/"], instantOf(addDays(today(), -30))) },
];

const year = Number(today().slice(0, 4));
const off = [`${year}-12-28`, `${year}-12-29`];

/** What jobs and sweeps look for, and what a change of the calendar reaches. */
const ofWork: Planned[] = [
  { of: "cases/calendar-year", run: (on) => cases.getCalendarYear(on.cityadmin, year) },
  { of: "cases/preview-calendar", run: (on) => cases.previewCalendar(on.cityadmin, { year, off, work: [] }) },
  { of: "cases/cases-with-clocks", run: () => casesWithClocks("") },
  { of: "cases/due-clocks", run: () => dueClocks("notice"), empty: "no notice is late" },
  { of: "cases/expired-deferrals", run: () => expiredDeferrals(), empty: "what was promised still has time" },
  { of: "cases/decided-cases", run: () => cases.unclosedDecisions(100), empty: "what is decided is closed" },
  {
    of: "cases/decided-cases",
    run: (on) => cases.findDecided(on.cases.granted.id),
    empty: "what is decided is closed",
  },
  { of: "cases/notice-facts", run: () => cases.closedLately(100), empty: "nothing was closed today" },
];

export const plannedCases: readonly Planned[] = [...ofOne, ...ofPerson, ...ofBody, ...ofWork];
