import { z } from "zod";
import { formatInstant } from "@/lib/platform/clock";
import { heading, paragraph } from "../layout/headings";
import { blanks } from "../layout/signature";
import { facts } from "../layout/tables";
import { caseFacts } from "./case-facts";
import { definePaper } from "./define-paper";
import { line, words } from "./envelope";

/** 告知承诺书 (国办发〔2020〕42号): the body tells what must be met and what a false promise costs; the applicant promises
 *  in place of a proof, which is checked afterwards. */
export const informedPromise = definePaper({
  kind: "informed-promise",
  word: "诺",
  code: "GZ",
  fields: {
    title: line.optional(),
    /** The proof that the promise replaces. */
    replaces: line,
    tells: z.array(words).min(1).max(30),
    consequence: words,
    signed: z.object({ by: line, at: z.date() }).optional(),
  },
  compose: (paper, t) => ({
    title: paper.title ?? t("informed-promise.title"),
    headless: true,
    body: [
      ...facts([...caseFacts(paper, t), [t("facts.replaces"), paper.replaces], [t("facts.teller"), paper.issuer.name]]),
      ...heading(t("informed-promise.tellsHead")),
      ...paper.tells.flatMap((text, index) => paragraph(`${index + 1}. ${text}`)),
      ...heading(t("informed-promise.consequenceHead")),
      ...paragraph(paper.consequence),
      ...heading(t("informed-promise.promiseHead")),
      ...paragraph(t("informed-promise.promise")),
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
