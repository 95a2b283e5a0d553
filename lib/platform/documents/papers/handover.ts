import { z } from "zod";
import { formatInstant } from "@/lib/platform/clock";
import { note, paragraph } from "../layout/headings";
import { blanks } from "../layout/signature";
import { facts } from "../layout/tables";
import { caseFacts } from "./case-facts";
import { definePaper } from "./define-paper";
import { line, material } from "./envelope";
import { materialList, materialSummary } from "./material-list";

/** 材料交接单: paper originals go from the window to the department; both sign. */
export const handover = definePaper({
  kind: "handover",
  word: "交",
  code: "JJ",
  fields: {
    from: line,
    to: line,
    materials: z.array(material).min(1).max(200),
    handedAt: z.date().optional(),
    handedBy: line,
    receivedBy: line.optional(),
  },
  compose: (paper, t) => ({
    title: t("handover.title"),
    body: [
      ...paragraph(t("handover.body", { from: paper.from, to: paper.to })),
      ...facts([
        ...caseFacts(paper, t),
        [t("facts.from"), paper.from],
        [t("facts.to"), paper.to],
        [t("facts.handedAt"), paper.handedAt && formatInstant(paper.handedAt, "zh-CN")],
        [t("facts.materials"), materialSummary(paper.materials, t)],
      ]),
      ...materialList(paper.materials, t),
      ...blanks([
        [
          { label: t("handover.handedBy"), value: paper.handedBy },
          { label: t("handover.receivedBy"), value: paper.receivedBy },
        ],
        [{ label: t("handover.handedAt") }, { label: t("handover.receivedAt") }],
      ]),
      ...note(t("handover.note")),
    ],
    closing: "none",
    copies: t("copies.bothSides"),
  }),
});
