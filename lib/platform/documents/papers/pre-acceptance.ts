import { z } from "zod";
import { formatDay } from "@/lib/platform/clock";
import { heading, paragraph } from "../layout/headings";
import { facts, list } from "../layout/tables";
import { caseNoFact } from "./case-facts";
import { definePaper } from "./define-paper";
import { day, line, material } from "./envelope";
import { materialList } from "./material-list";

/** 预受理告知书: the online check is passed; what to bring, where, until when. It starts no statutory clock. */
export const preAcceptance = definePaper({
  kind: "pre-acceptance",
  word: "预",
  code: "YS",
  fields: {
    until: day,
    bring: z.array(material).max(100),
    places: z
      .array(z.object({ name: line, address: line, hours: line, phone: line.optional() }))
      .min(1)
      .max(20),
  },
  compose: (paper, t) => ({
    title: t("pre-acceptance.title"),
    to: paper.applicant.name,
    body: [
      ...paragraph(t("pre-acceptance.body", { item: paper.item, until: formatDay(paper.until, "zh-CN") })),
      ...facts([caseNoFact(paper, t), [t("facts.until"), formatDay(paper.until, "zh-CN")]]),
      ...heading(t("pre-acceptance.bring")),
      ...(paper.bring.length > 0 ? materialList(paper.bring, t) : paragraph(t("pre-acceptance.bringNothing"))),
      ...heading(t("pre-acceptance.places")),
      ...list(
        [
          { title: t("columns.place"), share: 0.3 },
          { title: t("columns.address"), share: 0.38 },
          { title: t("columns.hours"), share: 0.32 },
        ],
        paper.places.map((place) => [place.name, place.address, [place.hours, place.phone].filter(Boolean).join("\n")]),
      ),
      ...paragraph(t("pre-acceptance.closing")),
    ],
    closing: "seal",
    copies: t("copies.applicant"),
  }),
});
