import { z } from "zod";
import { formatDay, formatInstant } from "@/lib/platform/clock";
import { heading, paragraph } from "../layout/headings";
import { blanks } from "../layout/signature";
import { facts, list } from "../layout/tables";
import { caseFacts } from "./case-facts";
import { definePaper } from "./define-paper";
import { day, line } from "./envelope";

/** 容缺受理承诺书: the applicant promises what is missing until a day, and knows what happens otherwise. */
export const deferralPromise = definePaper({
  kind: "deferral-promise",
  word: "容",
  code: "RQ",
  fields: {
    promises: z
      .array(z.object({ material: line, dueBy: day }))
      .min(1)
      .max(50),
    /** Signed on line; a paper promise is signed by hand. */
    signed: z.object({ by: line, at: z.date() }).optional(),
  },
  compose: (paper, t) => ({
    title: t("deferral-promise.title"),
    to: paper.issuer.name,
    headless: true,
    body: [
      ...paragraph(t("deferral-promise.body", { item: paper.item })),
      ...facts(caseFacts(paper, t)),
      ...heading(t("deferral-promise.listHead")),
      ...list(
        [
          { title: t("columns.no"), share: 0.105, align: "center" },
          { title: t("columns.material"), share: 0.6 },
          { title: t("columns.dueBy"), share: 0.31 },
        ],
        paper.promises.map((promise, index) => [
          String(index + 1),
          promise.material,
          formatDay(promise.dueBy, "zh-CN"),
        ]),
      ),
      ...paragraph(t("deferral-promise.truth")),
      ...paragraph(t("deferral-promise.consequence")),
      ...blanks([
        [
          { label: t("deferral-promise.signs"), value: paper.signed && t("signedOnline", { name: paper.signed.by }) },
          { label: t("deferral-promise.signedAt"), value: paper.signed && formatInstant(paper.signed.at, "zh-CN") },
        ],
      ]),
    ],
    closing: "none",
    copies: t("copies.applicantAndFile"),
  }),
});
