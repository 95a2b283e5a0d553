import { createText } from "@/lib/platform/i18n";
import { drawPdf } from "../layout/draw-pdf";
import { sheet } from "../layout/sheet";
import { certificateSheets } from "./certificate";
import { faceRows } from "./face-rows";
import { certificateLayouts } from "./layouts";
import { letterSheets } from "./letter";
import { type Licence, licence } from "./licence";

const t = createText("zh-CN", "papers");

/** A licence as PDF bytes, not yet signed (`signPdf`), in the look of its template. Pure: the same data give the same
 *  bytes. Long faces are set smaller and then run on to further sheets; nothing is cut. Throws ZodError for wrong data. */
export async function makeLicence(given: Licence): Promise<Uint8Array> {
  const facts = licence.parse(given);
  const rows = faceRows(facts, t);
  const about = {
    title: `${facts.title} ${facts.number}`,
    author: facts.issuer.name,
    subject: facts.identifier ?? facts.documentNo,
    madeAt: facts.madeAt,
  };
  if (facts.template === "approval" || facts.template === "slip")
    return drawPdf(letterSheets(facts, rows, t), sheet, about);
  const layout = certificateLayouts[facts.template];
  return drawPdf(certificateSheets(facts, rows, layout, t), layout.page, about);
}
