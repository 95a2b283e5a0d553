export { closeWhenReady } from "./commands/close-when-ready";
export { makeLicence } from "./commands/make-licence";
export * from "./contract";
export * from "./events";
export { closeDecidedJob } from "./jobs/close-decided";
export { makeLicenceJob } from "./jobs/make-licence";
export { unclosedDecisionSweep, unsignedLicenceSweep } from "./jobs/unclosed-decision-sweep";
