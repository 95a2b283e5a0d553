import { z } from "zod";
import { formatDay } from "@/lib/platform/clock";
import { heading, paragraph } from "../layout/headings";
import { facts, list } from "../layout/tables";
import { caseNoFact } from "./case-facts";
import { definePaper } from "./define-paper";
import { day, deliveryWay, line, material, words } from "./envelope";
import { materialList, materialSummary } from "./material-list";

/** 受理通知书 (行政许可法 32 第一款第四、五项): starts the promise clock. */
export const acceptance = definePaper({
  kind: "acceptance",
  word: "受",
  code: "SL",
  fields: {
    appliedOn: day,
    acceptedOn: day,
    /** The promised limit as the guide words it, "5个工作日", and its last day; no `due` while the clock is stopped. */
    limit: z.object({ words: line, due: day.optional() }),
    /** Nobody said anything in five working days: accepted by law from the day of receipt. */
    deemed: z.boolean().default(false),
    /** Law for the acceptance of a matter that is no permit. */
    basis: line.optional(),
    notCounted: line.optional(),
    fee: line.optional(),
    delivery: deliveryWay,
    materials: z.array(material).min(1).max(200),
    /** What the service says beyond that: "核查人员会提前一天联系您". */
    note: words.optional(),
    /** 容缺受理: what is still to come, and until when. */
    deferred: z
      .array(z.object({ material: line, dueBy: day }))
      .max(50)
      .default([]),
  },
  compose: (paper, t) => ({
    title: t(`acceptance.title.${paper.matter}`),
    to: paper.applicant.name,
    body: [
      ...paragraph(
        t(
          paper.deemed ? "acceptance.deemed" : paper.deferred.length > 0 ? "acceptance.withPromise" : "acceptance.body",
          {
            appliedOn: formatDay(paper.appliedOn, "zh-CN"),
            acceptedOn: formatDay(paper.acceptedOn, "zh-CN"),
            item: paper.item,
            basis: paper.basis ?? t(`acceptance.basis.${paper.matter}`),
          },
        ),
      ),
      ...facts([
        caseNoFact(paper, t),
        [t("facts.acceptedOn"), formatDay(paper.acceptedOn, "zh-CN")],
        [
          t("facts.limit"),
          paper.limit.due
            ? t("acceptance.limit", { words: paper.limit.words, due: formatDay(paper.limit.due, "zh-CN") })
            : t("acceptance.limitStopped", { words: paper.limit.words }),
        ],
        [
          t("facts.notCounted"),
          paper.notCounted ?? (paper.matter === "permit" ? t("acceptance.notCounted") : undefined),
        ],
        [t("facts.fee"), paper.fee ?? t("acceptance.noFee")],
        [t("facts.delivery"), t(`ways.${paper.delivery}`)],
        [t("facts.materials"), materialSummary(paper.materials, t)],
      ]),
      ...(paper.deferred.length > 0
        ? [
            ...heading(t("acceptance.deferredHead")),
            ...list(
              [
                { title: t("columns.material"), share: 0.68 },
                { title: t("columns.dueBy"), share: 0.32 },
              ],
              paper.deferred.map((one) => [one.material, formatDay(one.dueBy, "zh-CN")]),
            ),
          ]
        : []),
      ...(paper.note ? paragraph(paper.note) : []),
      ...paragraph(t("acceptance.closing")),
    ],
    closing: "seal",
    annex: [...heading(t("acceptance.annex")), ...materialList(paper.materials, t)],
    copies: t("copies.applicantAndFile"),
  }),
});
