import { z } from "zod";
import { formatInstant } from "@/lib/platform/clock";
import { paragraph } from "../layout/headings";
import { facts } from "../layout/tables";
import { definePaper } from "./define-paper";
import { line, material, words } from "./envelope";
import { materialList, materialSummary } from "./material-list";

/** 收件登记单 (纯接件): papers taken for a matter that is not in the catalogue; no clock starts. */
export const walkInReceipt = definePaper({
  kind: "walk-in-receipt",
  word: "登",
  code: "DJ",
  fields: {
    /** What the clerk noted beside the matter, which is `item` of the envelope. */
    concern: words.optional(),
    receivedAt: z.date(),
    /** The body the papers will go to, when that is known already. */
    handTo: line.optional(),
    materials: z.array(material).min(1).max(200),
  },
  compose: (paper, t) => ({
    title: t("walk-in-receipt.title"),
    to: paper.applicant.name,
    body: [
      ...paragraph(t("walk-in-receipt.body")),
      ...facts([
        [t("facts.registerNo"), paper.caseNo],
        [t("facts.matter"), paper.item],
        [t("facts.concern"), paper.concern],
        [t("facts.receivedAt"), formatInstant(paper.receivedAt, "zh-CN")],
        [t("facts.receiver"), [paper.officer.name, paper.officer.desk].filter(Boolean).join(" ")],
        [t("facts.handTo"), paper.handTo],
        [t("facts.materials"), materialSummary(paper.materials, t)],
      ]),
      ...materialList(paper.materials, t),
      ...paragraph(
        paper.handTo ? t("walk-in-receipt.closing", { handTo: paper.handTo }) : t("walk-in-receipt.closingHere"),
      ),
    ],
    closing: "seal",
    copies: t("copies.applicantAndFile"),
  }),
});
