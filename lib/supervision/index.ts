export { settleAlert } from "./commands/settle-alert";
export * from "./contract";
export { raiseAlertJob } from "./jobs/raise-alert";
export { unreceivedMessageSweep } from "./jobs/unreceived-message-sweep";
export { type AlertFilter, alerts, countAlerts } from "./queries/alerts";
export {
  type AuditLine,
  type AuditPage,
  type Chain,
  checkSealedRoot,
  findChain,
  listAuditDay,
  listSealedRoots,
  readChain,
} from "./queries/audit";
export { board } from "./queries/board";
export { bodyBoard } from "./queries/body-board";
export { changedToday } from "./queries/changed-today";
export { listByLight } from "./queries/list-by-light";
export { listWatchedRegions, type Region } from "./queries/list-regions";
export { openAlertsIn } from "./queries/open-alerts-in";
