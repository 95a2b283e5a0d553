import type { NoticeDraft } from "@/lib/cases/contract";
import type { Answer } from "./answer-type";
import type { FieldLine, PaperView } from "./paper-types";

export type PreReviewView = {
  caseNo: string;
  service: string;
  body: string;
  applicant: string;
  papers: PaperView[];
  fields: FieldLine[];
  replyBy: string;
  pass: { bring: string[]; where: string; until: string };
  /** A notice went out before: what could be seen then cannot be asked now without the head (art. 32(4)). */
  noticedBefore: boolean;
  /** What was marked in the form before, by this clerk or another. */
  draft: NoticeDraft | null;
  next: string | null;
  /** Whether this clerk may act and the case still waits for it. */
  open: boolean;
};

/** One thing a notice asks to mend, and how. */
export type Item = { requirement?: string; field?: string; reason: string };
export type PreReviewActs = {
  judge: (
    caseNo: string,
    input: { requirement: string; verdict: "ok" | "wrong"; reason: string },
  ) => Promise<Answer<null>>;
  decide: (
    caseNo: string,
    input: { verdict: "pass" | "mend"; items: Item[] },
  ) => Promise<Answer<{ paper: string; kind: string }>>;
  keepDraft: (caseNo: string, draft: NoticeDraft) => Promise<Answer<null>>;
  reveal: (caseNo: string) => Promise<Answer<FieldLine[]>>;
};
