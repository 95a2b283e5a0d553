import { makeDocumentNo, makeNoticeNo } from "@/lib/platform/codes";
import { type PaperKind, paperKinds } from "./kinds";

/** The two numbers of a new paper: 发文字号 for people ("云市监受字〔2026〕68号") and the document number with check
 *  character for the verification page. `body` is the short name of the body, `serial` its own count of the kind and year. */
export function paperNumber(of: { kind: PaperKind; body: string; year: number; serial: number }) {
  const { word, code } = paperKinds[of.kind];
  return {
    notice: makeNoticeNo({ body: of.body, word, year: of.year, serial: of.serial }),
    document: makeDocumentNo({ kind: code, year: of.year }),
  };
}
