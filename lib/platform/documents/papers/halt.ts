import { formatDay } from "@/lib/platform/clock";
import { paragraph } from "../layout/headings";
import { facts } from "../layout/tables";
import { caseNoFact } from "./case-facts";
import { definePaper } from "./define-paper";
import { day, line, words } from "./envelope";

/** 中止通知书: the case rests for a stated reason until a stated event. */
export const halt = definePaper({
  kind: "halt",
  word: "中",
  code: "ZT",
  fields: { reason: words, basis: words, startedOn: day, resumeWhen: words, approver: line },
  compose: (paper, t) => ({
    title: t("halt.title"),
    to: paper.applicant.name,
    body: [
      ...paragraph(t("halt.body", { item: paper.item, startedOn: formatDay(paper.startedOn, "zh-CN") })),
      ...facts([
        caseNoFact(paper, t),
        [t("facts.reason"), paper.reason],
        [t("facts.basis"), paper.basis],
        [t("facts.startedOn"), formatDay(paper.startedOn, "zh-CN")],
        [t("facts.resumeWhen"), paper.resumeWhen],
        [t("facts.clockEffect"), t("halt.clockEffect")],
        [t("facts.approver"), paper.approver],
      ]),
      ...paragraph(t("halt.closing")),
    ],
    closing: "seal",
    copies: t("copies.applicantAndFile"),
  }),
});
