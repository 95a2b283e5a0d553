import { formatDay } from "@/lib/platform/clock";
import { paragraph } from "../layout/headings";
import { facts } from "../layout/tables";
import { caseFacts } from "./case-facts";
import { definePaper } from "./define-paper";
import { day, deliveryWay, line, remedies, words } from "./envelope";

/** 不予行政许可决定书: written, with reasons, and with the right to reconsideration or suit (行政许可法 38 第二款). */
export const decisionDeny = definePaper({
  kind: "decision-deny",
  word: "不准",
  code: "BY",
  fields: {
    /** Title and opening words of the service's own pack, when it has them. */
    title: line.optional(),
    opening: words.optional(),
    appliedOn: day,
    acceptedOn: day,
    facts: words,
    reasons: words,
    basis: words,
    delivery: deliveryWay,
    remedies,
  },
  compose: (paper, t) => ({
    title: paper.title ?? t(`decision-deny.title.${paper.matter}`),
    to: paper.applicant.name,
    body: [
      ...paragraph(
        paper.opening ??
          t("decision-deny.body", {
            appliedOn: formatDay(paper.appliedOn, "zh-CN"),
            acceptedOn: formatDay(paper.acceptedOn, "zh-CN"),
            item: paper.item,
          }),
      ),
      ...facts([
        ...caseFacts(paper, t),
        [t("facts.found"), paper.facts],
        [t("facts.reasons"), paper.reasons],
        [t("facts.basis"), paper.basis],
        [t("facts.decision"), t(`decision-deny.decision.${paper.matter}`)],
        [t("facts.delivery"), t(`ways.${paper.delivery}`)],
      ]),
      ...paragraph(t("remedies", paper.remedies)),
    ],
    closing: "seal",
    copies: t("copies.applicantAndFile"),
  }),
});
