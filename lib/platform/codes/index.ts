/** The public door of codes and numbers: check digits, case numbers, masks. Pure and safe for the browser. */
export { isKnownArea } from "./area";
export {
  type CaseNoParts,
  formatCaseNo,
  isDraftNo,
  makeCaseNo,
  makeDraftNo,
  parseCaseNo,
  readCaseNo,
} from "./case-no";
export { formatDocumentNo, isDocumentNo, makeDocumentNo, makeNoticeNo, readDocumentNo } from "./document-no";
export { isPickUpCode, isTrackingNo, makeAccessCode, makePickUpCode, makeTrackingNo } from "./hand-over";
export { checkCharacter37, checkDigit } from "./iso7064";
export {
  isLicenceId,
  type LicenceIdParts,
  licenceIdCheckCharacter,
  makeLicenceId,
  nextVersion,
  parseLicenceId,
} from "./licence-id";
export { maskCard, maskId, maskName, maskPhone } from "./mask";
export { isPhone } from "./phone";
export { ageOn, isResidentId, parseResidentId, type ResidentIdParts, residentIdCheckCharacter } from "./resident-id";
export {
  catalogCodeOf,
  isTaskCode,
  makeReportNo,
  makeTaskCode,
  parseReportNo,
  parseTaskCode,
  type TaskCodeParts,
} from "./task-code";
export { isUscc, usccCheckCharacter } from "./uscc";
