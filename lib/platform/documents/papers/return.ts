import { z } from "zod";
import { formatDay } from "@/lib/platform/clock";
import { heading, paragraph } from "../layout/headings";
import { facts } from "../layout/tables";
import { caseNoFact } from "./case-facts";
import { definePaper } from "./define-paper";
import { material, remedies, words } from "./envelope";
import { materialList } from "./material-list";

/** 退件通知书: the reply time for corrections, or the time promised for a deferred material, has run out. */
export const returnNotice = definePaper({
  kind: "return",
  word: "退",
  code: "TJ",
  fields: {
    cause: z.enum(["correction-overdue", "deferred-overdue", "other"]),
    reason: words,
    basis: words,
    /** Paper originals that go back to the applicant. */
    materials: z.array(material).max(200).default([]),
    remedies,
  },
  compose: (paper, t) => ({
    title: t("return.title"),
    to: paper.applicant.name,
    body: [
      ...paragraph(t(`return.body.${paper.cause}`, { item: paper.item })),
      ...facts([
        caseNoFact(paper, t),
        [t("facts.closedOn"), formatDay(paper.issuedOn, "zh-CN")],
        [t("facts.reason"), paper.reason],
        [t("facts.basis"), paper.basis],
      ]),
      ...(paper.materials.length > 0 ? [...heading(t("return.materials")), ...materialList(paper.materials, t)] : []),
      ...paragraph(t("return.closing")),
      ...paragraph(t("remedies", paper.remedies)),
    ],
    closing: "seal",
    copies: t("copies.applicantAndFile"),
  }),
});
