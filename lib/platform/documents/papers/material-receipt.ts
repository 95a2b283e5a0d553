import { z } from "zod";
import { formatDay, formatInstant } from "@/lib/platform/clock";
import { paragraph } from "../layout/headings";
import { facts } from "../layout/tables";
import { caseFacts } from "./case-facts";
import { definePaper } from "./define-paper";
import { day, material } from "./envelope";
import { materialList, materialSummary } from "./material-list";

/** 材料接收凭证: what was handed in, when, to whom; starts the notice clock (行政许可法 32). */
export const materialReceipt = definePaper({
  kind: "material-receipt",
  word: "收",
  code: "SJ",
  fields: {
    receivedAt: z.date(),
    materials: z.array(material).min(1).max(200),
    /** Until when the body says whether it accepts; left out when it does so on the spot. */
    notice: z.object({ days: z.number().int().min(1), due: day }).optional(),
  },
  compose: (paper, t) => ({
    title: t("material-receipt.title"),
    to: paper.applicant.name,
    body: [
      ...paragraph(t("material-receipt.body", { item: paper.item })),
      ...facts([
        ...caseFacts(paper, t),
        [t("facts.receivedAt"), formatInstant(paper.receivedAt, "zh-CN")],
        [t("facts.receiver"), [paper.officer.name, paper.officer.desk].filter(Boolean).join(" ")],
        [t("facts.materials"), materialSummary(paper.materials, t)],
      ]),
      ...materialList(paper.materials, t),
      ...paragraph(
        paper.notice
          ? t("material-receipt.notice", { days: paper.notice.days, due: formatDay(paper.notice.due, "zh-CN") })
          : t("material-receipt.onTheSpot"),
      ),
    ],
    closing: "seal",
    copies: t("copies.applicantAndFile"),
  }),
});
