import { formatCaseNo } from "@/lib/platform/codes";
import type { PaperText } from "./define-paper";
import type { Envelope } from "./envelope";

type Row = [label: string, value: string | undefined];

export const caseNoFact = (paper: Envelope, t: PaperText): Row => [t("facts.caseNo"), formatCaseNo(paper.caseNo)];

/** Case number, applicant with code, item: for papers that are no letter, and for decisions, which must name them in full. */
export function caseFacts(paper: Envelope, t: PaperText): Row[] {
  const { name, code } = paper.applicant;
  return [
    caseNoFact(paper, t),
    [t("facts.applicant"), code ? t("applicantWithCode", { name, code }) : name],
    [t("facts.item"), paper.item],
  ];
}
