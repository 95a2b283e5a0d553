import { z } from "zod";
import { formatDay } from "@/lib/platform/clock";
import { paragraph } from "../layout/headings";
import { facts } from "../layout/tables";
import { caseFacts } from "./case-facts";
import { definePaper } from "./define-paper";
import { day, deliveryWay, line, remedies, words } from "./envelope";

/** 准予行政许可决定书 (行政许可法 38 第一款); the licence follows within ten working days (44). */
export const decisionGrant = definePaper({
  kind: "decision-grant",
  word: "准",
  code: "ZY",
  fields: {
    /** Title and opening words of the service's own pack, when it has them. */
    title: line.optional(),
    opening: words.optional(),
    appliedOn: day,
    acceptedOn: day,
    /** What was found in the review. */
    facts: words,
    basis: words,
    /** What exactly is granted, with its conditions. */
    decision: words,
    licence: z.object({ name: line, number: line, from: day.optional(), until: day.optional() }).optional(),
    delivery: deliveryWay,
    remedies,
  },
  compose: (paper, t) => {
    const { licence } = paper;
    const validity = licence?.from
      ? t(licence.until ? "validity" : "validityOpen", {
          from: formatDay(licence.from, "zh-CN"),
          until: licence.until ? formatDay(licence.until, "zh-CN") : "",
        })
      : undefined;
    return {
      title: paper.title ?? t(`decision-grant.title.${paper.matter}`),
      to: paper.applicant.name,
      body: [
        ...paragraph(
          paper.opening ??
            t("decision-grant.body", {
              appliedOn: formatDay(paper.appliedOn, "zh-CN"),
              acceptedOn: formatDay(paper.acceptedOn, "zh-CN"),
              item: paper.item,
            }),
        ),
        ...facts([
          ...caseFacts(paper, t),
          [t("facts.found"), paper.facts],
          [t("facts.basis"), paper.basis],
          [t("facts.decision"), paper.decision],
          [
            t("facts.licence"),
            licence ? t("licenceWithNumber", { name: licence.name, number: licence.number }) : undefined,
          ],
          [t("facts.validity"), validity],
          [t("facts.delivery"), t(`ways.${paper.delivery}`)],
        ]),
        ...paragraph(t(`decision-grant.closing.${licence ? "licence" : "none"}`)),
        ...paragraph(t("remedies", paper.remedies)),
      ],
      closing: "seal",
      copies: t("copies.applicantAndFile"),
    };
  },
});
