/** Why a file is not taken. Texts for people: area `papers`, keys `inspect.<code>.what` and `.next`; `too-large` takes `{limit}` in MB. */
export const inspectProblems = [
  "empty",
  "too-large",
  "type-unknown",
  "type-refused",
  "type-mismatch",
  "unreadable",
  "picture-too-large",
  "resolution-low",
  "pdf-script",
  "pdf-attachment",
  "pdf-no-pages",
  "pdf-too-complex",
  "encrypted",
  "archive-bomb",
  "archive-refused",
  "office-macro",
] as const;
export type InspectProblem = (typeof inspectProblems)[number];

export type UploadKind = "pdf" | "image" | "word" | "sheet" | "ofd" | "unknown";

/** What a file is, judged by its content. `ok` is the same as no problems. Sizes in pixels, `dpi` when the file says it. */
export type Inspection = {
  ok: boolean;
  kind: UploadKind;
  mediaType: string;
  pages?: number;
  width?: number;
  height?: number;
  dpi?: number;
  problems: InspectProblem[];
};

/** What one look inside found. */
export type Findings = { problems: InspectProblem[]; pages?: number; width?: number; height?: number; dpi?: number };
