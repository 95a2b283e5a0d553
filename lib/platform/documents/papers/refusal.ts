import { formatDay } from "@/lib/platform/clock";
import { paragraph } from "../layout/headings";
import { facts } from "../layout/tables";
import { caseNoFact } from "./case-facts";
import { definePaper } from "./define-paper";
import { day, line, remedies, words } from "./envelope";

/** 不予受理通知书 (行政许可法 32 第一款第一、二项): reason, basis, the right body when there is one, remedies. */
export const refusal = definePaper({
  kind: "refusal",
  word: "不受",
  code: "BS",
  fields: { appliedOn: day, reason: words, basis: words, properBody: line.optional(), remedies },
  compose: (paper, t) => ({
    title: t(`refusal.title.${paper.matter}`),
    to: paper.applicant.name,
    body: [
      ...paragraph(t("refusal.body", { appliedOn: formatDay(paper.appliedOn, "zh-CN"), item: paper.item })),
      ...facts([
        caseNoFact(paper, t),
        [t("facts.decidedOn"), formatDay(paper.issuedOn, "zh-CN")],
        [t("facts.reason"), paper.reason],
        [t("facts.basis"), paper.basis],
        [t("facts.properBody"), paper.properBody],
      ]),
      ...paragraph(t("remedies", paper.remedies)),
    ],
    closing: "seal",
    copies: t("copies.applicantAndFile"),
  }),
});
