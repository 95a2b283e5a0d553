import { formatDay } from "@/lib/platform/clock";
import { paragraph } from "../layout/headings";
import { facts } from "../layout/tables";
import { caseNoFact } from "./case-facts";
import { definePaper } from "./define-paper";
import { line, remedies, words } from "./envelope";

/** 终止办理通知书: the subject is gone, a duplicate, an entry error. */
export const termination = definePaper({
  kind: "termination",
  word: "终",
  code: "ZZ",
  fields: { reason: words, basis: words, approver: line, remedies },
  compose: (paper, t) => ({
    title: t("termination.title"),
    to: paper.applicant.name,
    body: [
      ...paragraph(t("termination.body", { item: paper.item })),
      ...facts([
        caseNoFact(paper, t),
        [t("facts.closedOn"), formatDay(paper.issuedOn, "zh-CN")],
        [t("facts.reason"), paper.reason],
        [t("facts.basis"), paper.basis],
        [t("facts.approver"), paper.approver],
      ]),
      ...paragraph(t("remedies", paper.remedies)),
    ],
    closing: "seal",
    copies: t("copies.applicantAndFile"),
  }),
});
