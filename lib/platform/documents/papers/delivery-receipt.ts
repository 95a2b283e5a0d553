import { z } from "zod";
import { formatInstant } from "@/lib/platform/clock";
import { note } from "../layout/headings";
import { blanks } from "../layout/signature";
import { facts, list } from "../layout/tables";
import { caseNoFact } from "./case-facts";
import { definePaper } from "./define-paper";
import { deliveryWay, line } from "./envelope";

/** 送达回证: what was served, to whom, how, when, who signed or why nobody did (民事诉讼法 87–95 by analogy). */
export const deliveryReceipt = definePaper({
  kind: "delivery-receipt",
  word: "送",
  code: "SD",
  fields: {
    documents: z
      .array(z.object({ name: line, number: line }))
      .min(1)
      .max(50),
    way: deliveryWay,
    place: line.optional(),
    /** Left out on a form that is still to be signed. */
    servedAt: z.date().optional(),
    taken: z
      .object({
        as: z.enum(["self", "agent", "household", "left", "courier", "electronic"]),
        by: line,
        /** Relation of an agent or member of the household; tracking number of a courier. */
        detail: line.optional(),
      })
      .optional(),
    server: line,
    witness: line.optional(),
    remark: line.optional(),
  },
  compose: (paper, t) => ({
    title: t("delivery-receipt.title"),
    body: [
      ...facts([
        caseNoFact(paper, t),
        [t("facts.item"), paper.item],
        [t("facts.recipient"), [paper.applicant.name, paper.applicant.code].filter(Boolean).join("，")],
        [t("facts.way"), t(`ways.${paper.way}`)],
        [t("facts.place"), paper.place],
        [t("facts.servedAt"), paper.servedAt && formatInstant(paper.servedAt, "zh-CN")],
        [
          t("facts.taken"),
          paper.taken && [t(`taken.${paper.taken.as}`), paper.taken.by, paper.taken.detail].filter(Boolean).join("，"),
        ],
        [t("facts.server"), paper.server],
        [t("facts.witness"), paper.witness],
        [t("facts.remark"), paper.remark],
      ]),
      ...list(
        [
          { title: t("columns.no"), share: 0.105, align: "center" },
          { title: t("columns.document"), share: 0.47 },
          { title: t("columns.number"), share: 0.44 },
        ],
        paper.documents.map((document, index) => [String(index + 1), document.name, document.number]),
      ),
      ...blanks([
        [
          {
            label: t("delivery-receipt.recipientSigns"),
            value: paper.taken?.as === "electronic" ? t("taken.electronic") : undefined,
          },
          { label: t("delivery-receipt.serverSigns"), value: paper.server },
        ],
        [{ label: t("delivery-receipt.signedAt"), value: paper.servedAt && formatInstant(paper.servedAt, "zh-CN") }],
      ]),
      ...note(t("delivery-receipt.note")),
    ],
    closing: "none",
    copies: t("copies.file"),
  }),
});
