export { inspectUpload, UPLOAD_LIMIT } from "./inspect-upload";
export { type Inspection, type InspectProblem, inspectProblems, type UploadKind } from "./inspection";
export { shownWords } from "./shown-words";
