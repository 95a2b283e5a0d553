/** The public door of documents (server only): official papers, licences, signatures, upload checks. Pure but for the
 *  signing keys, which are kept in TONGBAN_DATA/ca. */
export {
  type Inspection,
  type InspectProblem,
  inspectProblems,
  inspectUpload,
  UPLOAD_LIMIT,
  type UploadKind,
} from "./inspect";
export { type FaceRow, faceRows } from "./licences/face-rows";
export { type Licence, licenceTemplates } from "./licences/licence";
export { makeLicence } from "./licences/make-licence";
export { type Paper, type PaperKind, paperKinds } from "./papers/kinds";
export { makePaper } from "./papers/make-paper";
export { paperNumber } from "./papers/paper-number";
export { makeSheet, type Sheet } from "./sheets/make-sheet";
export { rootCertificatePem } from "./signing/authority";
export { type SignWish, signPdf } from "./signing/sign-pdf";
export { type PdfVerdict, verifyPdf } from "./signing/verify-pdf";
