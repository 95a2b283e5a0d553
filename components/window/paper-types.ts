import type { CorrectionReason } from "@/lib/cases/contract";

/** A paper as the window looks at it: a material of the case with its files and verdict, in the reader's language. */
export type PaperView = {
  /** Requirement key; "form" is the application form itself. */
  key: string;
  name: string;
  /** How it came: uploaded, shared, promised, made from the form; and how much of it there is. */
  note: string;
  /** 受理标准: what it is compared with. */
  standard: string;
  give: "upload" | "fill" | "generated" | "shared";
  required: "required" | "optional" | "deferrable" | "promise";
  state: string;
  verdict: Verdict;
  /** True when the applicant answered a notice with it. */
  mended: boolean;
  /** Usual reasons that fit this paper. */
  reasons: readonly CorrectionReason[];
  reasonKeys: string[];
  reasonFree: string;
  files: PaperFile[];
  /** A list of the form that is this paper. */
  table: { head: string[]; rows: string[][] } | null;
  /** Shown where there is no file: the text of a promise, or where it will be fetched. */
  text: string;
};

export type PaperFile = { id: string; name: string; mediaType: string; size: number; pages: number };
export type Verdict = "ok" | "wrong" | "open";

/** A value of the form beside the paper, masked where it is personal. */
export type FieldLine = { key: string; section: string; label: string; text: string; source: string; short: boolean };
