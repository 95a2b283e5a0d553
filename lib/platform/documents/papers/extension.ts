import { z } from "zod";
import { formatDay } from "@/lib/platform/clock";
import { paragraph } from "../layout/headings";
import { facts } from "../layout/tables";
import { caseNoFact } from "./case-facts";
import { definePaper } from "./define-paper";
import { day, line, words } from "./envelope";

/** 延期通知书: once, at most ten working days, approved by the head, reason told (行政许可法 42). */
export const extension = definePaper({
  kind: "extension",
  word: "延",
  code: "YQ",
  fields: {
    reason: words,
    basis: words.optional(),
    addedDays: z.number().int().min(1).max(60),
    oldDue: day,
    newDue: day,
    approver: line,
  },
  compose: (paper, t) => ({
    title: t("extension.title"),
    to: paper.applicant.name,
    body: [
      ...paragraph(t("extension.body", { item: paper.item, approver: paper.approver, days: paper.addedDays })),
      ...facts([
        caseNoFact(paper, t),
        [t("facts.reason"), paper.reason],
        [t("facts.basis"), paper.basis ?? t("extension.basis")],
        [t("facts.startedOn"), formatDay(paper.issuedOn, "zh-CN")],
        [t("facts.extension"), t("expected.working-day", { days: paper.addedDays })],
        [t("facts.oldDue"), formatDay(paper.oldDue, "zh-CN")],
        [t("facts.newDue"), formatDay(paper.newDue, "zh-CN")],
        [t("facts.clockEffect"), t("extension.clockEffect")],
        [t("facts.approver"), paper.approver],
      ]),
      ...paragraph(t("extension.closing")),
    ],
    closing: "seal",
    copies: t("copies.applicantAndFile"),
  }),
});
