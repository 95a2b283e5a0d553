export { acceptCase } from "./commands/accept-case";
export { answerRequest } from "./commands/answer-request";
export { attachMaterial, type Upload } from "./commands/attach-material";
export { changeCalendar } from "./commands/change-calendar";
export { closeDecided, type DecisionResult } from "./commands/close-decided";
export { completeTask } from "./commands/complete-task";
/* The window: receipts for what is not in the catalogue, looking closer with a purpose, the desks of a clerk. */
export { convertWalkIn } from "./commands/convert-walk-in";
export { createCase } from "./commands/create-case";
export { decideCase } from "./commands/decide-case";
export { deliverCase } from "./commands/deliver-case";
export { discardDraft } from "./commands/discard-draft";
export { extendCase } from "./commands/extend-case";
export { finishAtOnce } from "./commands/finish-at-once";
export { handOverInput, handOverOriginals } from "./commands/hand-over-originals";
export { handOverWalkIn } from "./commands/hand-over-walk-in";
export { holdCase } from "./commands/hold-case";
export { judgeMaterial, judgeMaterialInput } from "./commands/judge-material";
export { keepNoticeDraft } from "./commands/keep-notice-draft";
export { type OpenedFile, openCaseFile, openCaseFileInput } from "./commands/open-case-file";
export { preReviewCase } from "./commands/pre-review-case";
export { progressById } from "./commands/progress-by-id";
export { progressByPhone } from "./commands/progress-by-phone";
export { promiseMaterial } from "./commands/promise-material";
export { publishService, type ServicePack } from "./commands/publish-service";
export { receiveCase } from "./commands/receive-case";
export { refuseCase } from "./commands/refuse-case";
export { registerWalkIn } from "./commands/register-walk-in";
export { removeFile } from "./commands/remove-file";
export { requestCorrection } from "./commands/request-correction";
export { resubmitCase } from "./commands/resubmit-case";
export { resumeCase } from "./commands/resume-case";
export { returnTask } from "./commands/return-task";
export { type Revealed, revealApplicant, revealInput } from "./commands/reveal-applicant";
export { saveDraft } from "./commands/save-draft";
export { submitCase } from "./commands/submit-case";
export { terminateCase } from "./commands/terminate-case";
export { useLibraryMaterial } from "./commands/use-library-material";
export { withdrawCase } from "./commands/withdraw-case";
export * from "./contract";
export * from "./events";
export { deemedAcceptanceSweep } from "./jobs/deemed-acceptance-sweep";
export { expiredTimeSweep } from "./jobs/expired-time-sweep";
export { followLostParcelJob } from "./jobs/follow-lost-parcel";
export { lightScanSweep } from "./jobs/light-scan-sweep";
export { makePaperJob } from "./jobs/make-paper";
export { recomputeClocksJob } from "./jobs/recompute-clocks";
export { unmadePaperSweep } from "./jobs/unmade-paper-sweep";
export { decidesAtOnce } from "./model/at-once";
export { lastDeferralDay } from "./model/deferrals";
export type { Page } from "./model/keyset";
export { type PaperKind, paperKinds } from "./model/papers";
/* For lib/exchange, which records what a register delivered inside its own transaction. */
export { requirementsFor } from "./model/requirements";
export { possibleActions, requirePossible } from "./model/transitions";
export type { CaseView, ClockView, MaterialView } from "./model/view-types";
export { requireAllowed, scope } from "./policy";
export {
  countBodyCases,
  countBodyWork,
  listNextTurns,
  type NextTurn,
  type OpenStep,
  stepsOfRows,
  type WorkCell,
} from "./queries/body-work";
export { type CalendarYear, getCalendarYear } from "./queries/calendar-year";
export { type CaseFileView, getCaseFile } from "./queries/case-file";
export { type CaseForm, getCaseForm } from "./queries/case-form";
export { type CasePlace, findCasePlace } from "./queries/case-place";
export type { CaseRow } from "./queries/case-rows";
export { type ConfirmedNotice, listConfirmedNotices } from "./queries/confirmed-notices";
export { countDesks } from "./queries/count-desks";
export { countOnTime, type OnTimeCell } from "./queries/count-on-time";
export { type DecidedCase, findDecided, unclosedDecisions } from "./queries/decided-cases";
export { type Desk, desks } from "./queries/desks";
export { type ApplicantView, type CounterCase, getApplicant, getCounterCase } from "./queries/find-applicant";
export { findCaseOfPaper } from "./queries/find-case-of-paper";
export { findProgress, type Progress, progressOf } from "./queries/find-progress";
export { findRevocation } from "./queries/find-revocation";
export { getCase } from "./queries/get-case";
export { findIssuedPaper, type IssuedPaper } from "./queries/issued-paper";
export { type LimitOfRow, limitsOfRows } from "./queries/limit-bars";
export { type DeskCase, listDeskCases, servicesOnDesk } from "./queries/list-desk-cases";
export { type CaseMaterialView, listMaterials } from "./queries/list-materials";
export { listMyCases } from "./queries/list-my-cases";
export { listAreaCases, listBodyCases, type OpenPage } from "./queries/list-open-cases";
export { listRequests, type RequestRow } from "./queries/list-requests";
export { getWalkIn, listReceivingBodies, listWalkIns, type WalkInView } from "./queries/list-walk-ins";
export { listWindowServices, type WindowService } from "./queries/list-window-services";
export { getNextSteps } from "./queries/next-steps";
export { findNoticeDraft } from "./queries/notice-draft";
export { closedLately, findNoticeFacts, type NoticeFacts } from "./queries/notice-facts";
export { type BoardCell, countOpenCases } from "./queries/open-cases";
export { type OpenedPaper, openPaper, type Reader } from "./queries/open-paper";
export { findLiveService, getPinnedService, type PinnedService } from "./queries/pinned-service";
export { type CalendarPreview, previewCalendar } from "./queries/preview-calendar";
export { progressByCode } from "./queries/progress-by-code";
export { getServiceNodes, type ServiceNodes } from "./queries/service-nodes";
export { getTimeline, type TimelineEntry } from "./queries/timeline";
export { type DayEntry, findWindowPlace, listMyDay, type WindowPlace } from "./queries/window-desk";
export { addCaseFiles } from "./store/add-case-file";
export { caseForAct, getCaseForUpdate, type LoadedCase, lockCase } from "./store/load-case";
export { requireMaterialOpen } from "./store/material-open";
export { ensureMaterialRows } from "./store/material-rows";
export { saveCase } from "./store/save-case";
export { caseWhere, refWhere } from "./store/scope-where";
export { readValues, saveValues } from "./store/values";
