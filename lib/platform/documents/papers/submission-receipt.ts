import { z } from "zod";
import { formatDay, formatInstant } from "@/lib/platform/clock";
import { paragraph } from "../layout/headings";
import { facts } from "../layout/tables";
import { caseFacts } from "./case-facts";
import { definePaper } from "./define-paper";
import { day, material } from "./envelope";
import { materialList, materialSummary } from "./material-list";

/** 网上申请收件凭证: what was sent online and when; a pre-review follows, which is no receiving (收件) yet and starts no
 *  statutory clock (行政许可法 29, 33). The receipt of art. 32 is `material-receipt`. */
export const submissionReceipt = definePaper({
  kind: "submission-receipt",
  word: "网",
  code: "WS",
  fields: {
    submittedAt: z.date(),
    materials: z.array(material).min(1).max(200),
    /** Until when the city has promised the pre-review. */
    preReview: z.object({ days: z.number().int().min(1), due: day }).optional(),
  },
  compose: (paper, t) => ({
    title: t("submission-receipt.title"),
    to: paper.applicant.name,
    body: [
      ...paragraph(t("submission-receipt.body", { item: paper.item })),
      ...facts([
        ...caseFacts(paper, t),
        [t("facts.submittedAt"), formatInstant(paper.submittedAt, "zh-CN")],
        [t("facts.receiver"), [paper.officer.name, paper.officer.desk].filter(Boolean).join(" ")],
        [
          t("facts.preReview"),
          paper.preReview &&
            t("submission-receipt.preReview", {
              days: paper.preReview.days,
              due: formatDay(paper.preReview.due, "zh-CN"),
            }),
        ],
        [t("facts.materials"), materialSummary(paper.materials, t)],
      ]),
      ...materialList(paper.materials, t),
    ],
    closing: "seal",
    copies: t("copies.applicant"),
  }),
});
