import { z } from "zod";
import { formatDay } from "@/lib/platform/clock";
import { paragraph } from "../layout/headings";
import { facts } from "../layout/tables";
import { caseNoFact } from "./case-facts";
import { definePaper } from "./define-paper";
import { day, line, words } from "./envelope";

export const procedures = [
  "hearing",
  "tender",
  "auction",
  "inspection",
  "test",
  "quarantine",
  "appraisal",
  "expert-review",
  "supplement",
  "transfer",
] as const;

/** 特别程序通知书: time not counted in the limit must be told in writing (行政许可法 45). */
export const specialProcedure = definePaper({
  kind: "special-procedure",
  word: "特",
  code: "TB",
  fields: {
    procedure: z.enum(procedures),
    reason: words,
    /** Law behind the stop; 行政许可法 45 unless told. */
    basis: words.optional(),
    startedOn: day,
    expected: z.object({ days: z.number().int().min(1).max(3650), unit: z.enum(["working-day", "calendar-day"]) }),
    approver: line,
  },
  compose: (paper, t) => ({
    title: t("special-procedure.title"),
    to: paper.applicant.name,
    body: [
      ...paragraph(t("special-procedure.body", { item: paper.item, procedure: t(`procedures.${paper.procedure}`) })),
      ...facts([
        caseNoFact(paper, t),
        [t("facts.procedure"), t(`procedures.${paper.procedure}`)],
        [t("facts.reason"), paper.reason],
        [t("facts.basis"), paper.basis ?? t("special-procedure.basis")],
        [t("facts.startedOn"), formatDay(paper.startedOn, "zh-CN")],
        [t("facts.expected"), t(`expected.${paper.expected.unit}`, { days: paper.expected.days })],
        [t("facts.clockEffect"), t("special-procedure.clockEffect")],
        [t("facts.approver"), paper.approver],
      ]),
      ...paragraph(t("special-procedure.closing")),
    ],
    closing: "seal",
    copies: t("copies.applicantAndFile"),
  }),
});
