import type { Findings, InspectProblem } from "./inspection";
import { pdfText } from "./pdf-text";

/** Actions that run programs, send data or load something (ISO 32000-1 §12.6.4), forms with scripts, films. The names are
 *  long enough not to occur by chance in packed bytes, so they are looked for everywhere, hidden objects included. */
const acting = /\/(JavaScript|Launch|SubmitForm|ImportData|RichMedia|GoToE|Rendition)(?![A-Za-z0-9])/;
const carrying = /\/(EmbeddedFiles?|Filespec\s{0,9}\/EF)(?![A-Za-z0-9])/;

/** Something other than "show this page" when the file is opened. */
function opensSomething(objects: string): boolean {
  const found = Array.from(objects.matchAll(/\/OpenAction\s{0,9}(<<|\d{1,9}\s{1,9}\d{1,5}\s{1,9}R)?/g));
  // One catalogue, a few revisions of it: more is a file made to keep the inspector busy.
  if (found.length > 20) return true;
  for (const match of found) {
    const target = match[1];
    if (!target) continue;
    const inline = target === "<<";
    const at = inline
      ? match.index
      : objects.search(new RegExp(`(?:^|\\s)${target.replace(/\s+R$/, "").replace(/\s+/, "\\s+")}\\s+obj\\b`));
    if (at < 0) continue;
    const action = objects.slice(at, at + 400);
    const kind = /\/S\s{0,9}\/(\w+)/.exec(action)?.[1];
    if (inline ? kind !== "GoTo" : kind !== undefined && kind !== "GoTo" && /obj\s*<</.test(action.slice(0, 40)))
      return true;
  }
  return false;
}

/** Pages by the count in the page tree, or counted one by one. */
function pageCount(objects: string): number {
  const leaves = objects.match(/\/Type\s{0,9}\/Page(?![A-Za-z])/g)?.length ?? 0;
  const counts = Array.from(objects.matchAll(/\/Count\s{1,9}(\d{1,7})/g), ([, count]) => Number(count));
  const root = Math.max(0, ...counts.slice(0, 10_000));
  return root > 0 && root <= leaves ? root : leaves;
}

/** Looks into a PDF without drawing it: readable, no password, nothing that acts by itself, nothing carried along. */
export function inspectPdf(bytes: Uint8Array): Findings {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.includes("startxref")) return { problems: ["unreadable"] };
  // Before unpacking: the object streams of an encrypted file are no streams of objects.
  if (/\/Encrypt\s{0,9}(\d{1,9}\s{1,9}\d{1,5}\s{1,9}R|<<)/.test(file.toString("latin1")))
    return { problems: ["encrypted"] };
  const text = pdfText(file);
  if (typeof text === "string") return { problems: [text] };
  const problems: InspectProblem[] = [];
  const everything = [text.raw, text.objects];
  if (everything.some((part) => acting.test(part)) || /\/XFA\b/.test(text.objects) || opensSomething(text.objects))
    problems.push("pdf-script");
  if (everything.some((part) => carrying.test(part))) problems.push("pdf-attachment");
  const pages = pageCount(text.objects);
  if (pages === 0) problems.push("pdf-no-pages");
  return { problems, pages };
}
