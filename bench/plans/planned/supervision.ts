import { today } from "@/lib/platform/clock";
import * as supervision from "@/lib/supervision";
import { actorNames, subjectLabels } from "@/lib/supervision/queries/audit-names";
import { departmentNames } from "@/lib/supervision/queries/names";
import { unalerted } from "@/lib/supervision/queries/unalerted";
import { watchedRoots } from "@/lib/supervision/queries/watched-roots";
import type { Planned } from "../asked";
import { secondPage } from "./second-page";

const boards: Planned[] = [
  { of: "supervision/board", run: (on) => supervision.board(on.supervisor) },
  { of: "supervision/board", run: (on) => supervision.board(on.supervisor, { area: "990121", department: "market" }) },
  { of: "supervision/body-board", run: (on) => supervision.bodyBoard(on.approver) },
  {
    of: "supervision/list-by-light",
    run: (on) => supervision.listByLight(on.supervisor, { light: "red" }),
    empty: "lights turn",
  },
  {
    of: "supervision/list-by-light",
    run: (on) => supervision.listByLight(on.supervisor, { stage: "review", size: 50 }),
  },
  { of: "supervision/list-by-light", run: (on) => supervision.listByLight(on.supervisor, { department: "market" }) },
  { of: "supervision/list-by-light", run: (on) => secondPage((page) => supervision.listByLight(on.supervisor, page)) },
  { of: "supervision/list-regions", run: (on) => supervision.listWatchedRegions(on.supervisor) },
  { of: "supervision/watched-roots", run: (on) => watchedRoots(on.supervisor, "990121") },
  { of: "supervision/names", run: () => departmentNames(["market", "hrss"]) },
];

const alerts: Planned[] = [
  { of: "supervision/alerts", run: (on) => supervision.alerts(on.supervisor, { open: true, size: 50 }) },
  { of: "supervision/alerts", run: (on) => supervision.alerts(on.approver, { open: true, size: 5 }) },
  { of: "supervision/alerts", run: (on) => secondPage((page) => supervision.alerts(on.supervisor, page)) },
  {
    of: "supervision/alerts",
    run: (on) => supervision.alerts(on.supervisor, { kinds: ["bad-rating"], level: "yellow" }),
  },
  {
    of: "supervision/alerts",
    run: (on) => supervision.alerts(on.clerk, { open: true, kinds: ["message-unreceived"] }),
    empty: "everybody was reached",
  },
  { of: "supervision/alerts", run: (on) => supervision.countAlerts(on.supervisor, { open: true }) },
  { of: "supervision/alert-rows", run: (on) => supervision.openAlertsIn(on.supervisor, { area: "990100" }, 6) },
  {
    of: "supervision/open-alerts-in",
    run: (on) => supervision.openAlertsIn(on.supervisor, { department: "market" }, 6),
  },
  { of: "supervision/changed-today", run: (on) => supervision.changedToday(on.supervisor, { size: 5 }) },
  {
    of: "supervision/changed-today",
    run: (on) => supervision.changedToday(on.supervisor, { light: "yellow", area: "990100" }),
  },
  { of: "supervision/unalerted", run: () => unalerted(["asked:yellow", "new"]) },
];

const audit: Planned[] = [
  { of: "supervision/audit", run: (on) => supervision.listAuditDay(on.auditor, { day: today() }) },
  {
    of: "supervision/audit",
    run: (on) => supervision.listAuditDay(on.auditor, { day: today(), reveals: true }),
    empty: "nobody looked closer",
  },
  {
    of: "supervision/audit",
    run: (on) => secondPage((page) => supervision.listAuditDay(on.auditor, { day: today(), ...page })),
  },
  { of: "supervision/audit", run: (on) => supervision.findChain(on.auditor, on.cases.accepted.no) },
  { of: "supervision/audit", run: (on) => supervision.findChain(on.auditor, "citizen") },
  { of: "supervision/audit", run: (on) => supervision.findChain(on.auditor, "service:food-business") },
  { of: "supervision/audit", run: (on) => supervision.findChain(on.auditor, on.licence.documentNo) },
  { of: "supervision/audit", run: (on) => supervision.readChain(on.auditor, "case", on.cases.accepted.id) },
  { of: "supervision/audit", run: (on) => supervision.listSealedRoots(on.auditor, { before: 1_000_000 }) },
  { of: "supervision/audit", run: (on) => supervision.checkSealedRoot(on.auditor, 1) },
  { of: "supervision/audit-names", run: (on) => actorNames([on.citizen.name]) },
  {
    of: "supervision/audit-names",
    run: (on) =>
      subjectLabels([
        { type: "case", id: on.cases.accepted.id },
        { type: "licence", id: on.licence.id },
        { type: "account", id: on.citizen.accountId ?? "" },
      ]),
  },
];

export const plannedSupervision: readonly Planned[] = [...boards, ...alerts, ...audit];
