import { z } from "zod";
import { formatDay, formatInstant } from "@/lib/platform/clock";
import { heading, paragraph } from "../layout/headings";
import { facts } from "../layout/tables";
import { caseNoFact } from "./case-facts";
import { definePaper } from "./define-paper";
import { line, material, words } from "./envelope";
import { materialList } from "./material-list";

/** 撤回确认书: the applicant took the application back before the decision. */
export const withdrawal = definePaper({
  kind: "withdrawal",
  word: "撤",
  code: "CH",
  fields: {
    requestedAt: z.date(),
    requestedBy: line,
    reason: words.optional(),
    materials: z.array(material).max(200).default([]),
  },
  compose: (paper, t) => ({
    title: t("withdrawal.title"),
    to: paper.applicant.name,
    body: [
      ...paragraph(t("withdrawal.body", { item: paper.item, requestedAt: formatInstant(paper.requestedAt, "zh-CN") })),
      ...facts([
        caseNoFact(paper, t),
        [t("facts.requestedBy"), paper.requestedBy],
        [t("facts.requestedAt"), formatInstant(paper.requestedAt, "zh-CN")],
        [t("facts.reason"), paper.reason],
        [t("facts.closedOn"), formatDay(paper.issuedOn, "zh-CN")],
      ]),
      ...(paper.materials.length > 0
        ? [...heading(t("withdrawal.materials")), ...materialList(paper.materials, t)]
        : []),
      ...paragraph(t("withdrawal.closing")),
    ],
    closing: "seal",
    copies: t("copies.applicantAndFile"),
  }),
});
