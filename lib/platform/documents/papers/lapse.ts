import { formatDay } from "@/lib/platform/clock";
import { paragraph } from "../layout/headings";
import { facts } from "../layout/tables";
import { caseNoFact } from "./case-facts";
import { definePaper } from "./define-paper";
import { day } from "./envelope";

/** 预受理失效通知书: nobody came with the originals in time. */
export const lapse = definePaper({
  kind: "lapse",
  word: "失",
  code: "SX",
  fields: { preAcceptedOn: day, until: day },
  compose: (paper, t) => ({
    title: t("lapse.title"),
    to: paper.applicant.name,
    body: [
      ...paragraph(
        t("lapse.body", {
          item: paper.item,
          preAcceptedOn: formatDay(paper.preAcceptedOn, "zh-CN"),
          until: formatDay(paper.until, "zh-CN"),
        }),
      ),
      ...facts([
        caseNoFact(paper, t),
        [t("facts.preAcceptedOn"), formatDay(paper.preAcceptedOn, "zh-CN")],
        [t("facts.until"), formatDay(paper.until, "zh-CN")],
        [t("facts.closedOn"), formatDay(paper.issuedOn, "zh-CN")],
      ]),
      ...paragraph(t("lapse.closing")),
    ],
    closing: "seal",
    copies: t("copies.applicantAndFile"),
  }),
});
