import { checkCharacter37 } from "./iso7064";
import { randomCharacters, tidyCode, undoLookalikes } from "./read-aloud";

/**
 * The number printed on a paper and typed on the verification page: kind (two capitals), year, ten random characters,
 * check character (ISO 7064 MOD 37,36): "SL20267K3M9QX2TDA". Random, because a serial would let anyone walk through
 * everybody's papers.
 */
export function makeDocumentNo({ kind, year }: { kind: string; year: number }): string {
  if (!/^[A-HJ-NP-Z]{2}$/.test(kind) || !/^\d{4}$/.test(String(year))) {
    throw new RangeError(`not the parts of a document number: ${kind} ${year}`);
  }
  const text = `${kind}${year}${randomCharacters(10)}`;
  return text + checkCharacter37(text);
}

/** The stored form of a document number as a person typed it (spaces, hyphens, small letters, O for 0), else undefined. */
export function readDocumentNo(text: string): string | undefined {
  const tidy = tidyCode(text);
  const typed = [tidy, tidy.slice(0, 2) + undoLookalikes(tidy.slice(2, 16)) + tidy.slice(16)];
  return typed.find(isDocumentNo);
}

/** Whether the text is a document number in its stored form with a right check character. */
export function isDocumentNo(text: string): boolean {
  if (!/^[A-HJ-NP-Z]{2}\d{4}[0-9A-HJKMNP-TV-Z]{10}[0-9A-Z]$/.test(text)) return false;
  return checkCharacter37(text.slice(0, -1)) === text.slice(-1);
}

/** In groups for reading: "SL-2026-7K3M9-QX2TD-A". */
export function formatDocumentNo(number: string): string {
  return number.replace(/^(..)(....)(.....)(.....)(.)$/, "$1-$2-$3-$4-$5");
}

/** The number of an official document (发文字号): "云市监受字〔2026〕68号" from the body's short name, word, year, serial. */
export function makeNoticeNo({
  body,
  word,
  year,
  serial,
}: {
  body: string;
  word: string;
  year: number;
  serial: number;
}) {
  return `${body}${word}字〔${year}〕${serial}号`;
}
