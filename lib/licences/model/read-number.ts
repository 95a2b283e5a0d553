import { makeLicenceId, parseLicenceId, readDocumentNo } from "@/lib/platform/codes";

/** The two letters of licences (证照) in document numbers; no paper has them. */
export const licenceLetters = "ZH";

/** What a person may have meant by the number they typed: spaces, hyphens, full width and small letters do not matter. */
export type TypedNumber = {
  documentNo: string | undefined;
  identifier: string | undefined;
  /** Spellings of a licence number; packs write parentheses in full width. */
  numbers: string[];
};

export function readNumber(text: string): TypedNumber {
  const plain = text.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  const parts = parseLicenceId(plain);
  const wide = plain.replace(/\(/g, "（").replace(/\)/g, "）");
  return {
    documentNo: readDocumentNo(text),
    identifier: parts && makeLicenceId(parts),
    numbers: plain ? [...new Set([plain, wide])] : [],
  };
}
