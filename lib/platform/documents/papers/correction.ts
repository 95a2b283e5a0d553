import { z } from "zod";
import { formatDay } from "@/lib/platform/clock";
import { heading, paragraph } from "../layout/headings";
import { facts, list } from "../layout/tables";
import { caseNoFact } from "./case-facts";
import { definePaper } from "./define-paper";
import { day, line, words } from "./envelope";

/** 一次性补正告知书 (行政许可法 32 第一款第四项): everything to mend, once, each with requirement and basis. */
export const correction = definePaper({
  kind: "correction",
  word: "补",
  code: "BZ",
  fields: {
    receivedOn: day,
    replyBy: day,
    /** The promised limit, which begins only after acceptance. */
    limit: line,
    items: z
      .array(z.object({ material: line, requirement: words, basis: words }))
      .min(1)
      .max(100),
    /** Where and how to hand in the corrections, when not the usual way. */
    how: line.optional(),
  },
  compose: (paper, t) => ({
    title: t("correction.title"),
    to: paper.applicant.name,
    body: [
      ...paragraph(t("correction.body", { receivedOn: formatDay(paper.receivedOn, "zh-CN"), item: paper.item })),
      ...facts([
        caseNoFact(paper, t),
        [t("facts.toldOn"), formatDay(paper.issuedOn, "zh-CN")],
        [t("facts.replyBy"), formatDay(paper.replyBy, "zh-CN")],
        [t("facts.how"), paper.how ?? t("correction.how")],
        [t("facts.limit"), t("correction.limit", { limit: paper.limit })],
      ]),
      ...heading(t("correction.listHead", { count: paper.items.length })),
      ...list(
        [
          { title: t("columns.no"), share: 0.105, align: "center" },
          { title: t("columns.toMend"), share: 0.25 },
          { title: t("columns.requirement"), share: 0.38 },
          { title: t("columns.basis"), share: 0.28 },
        ],
        paper.items.map((item, index) => [String(index + 1), item.material, item.requirement, item.basis]),
      ),
      ...paragraph(t("correction.closing", { replyBy: formatDay(paper.replyBy, "zh-CN") })),
    ],
    closing: "seal",
    copies: t("copies.applicantAndFile"),
  }),
});
