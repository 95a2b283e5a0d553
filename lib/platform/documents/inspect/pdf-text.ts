import { constants, inflateSync } from "node:zlib";

/** A PDF as text to search: dictionaries and, unpacked, the objects hidden in object streams (ISO 32000-1 §7.5.7). */
export type PdfText = {
  /** The whole file, streams included. */
  raw: string;
  /** Without the bodies of streams, with the objects from object streams: short names mean something here. */
  objects: string;
};
export type PdfTextProblem = "pdf-too-complex" | "archive-bomb" | "unreadable";

const MOST_STREAMS = 20_000;
const MOST_UNPACKED = 64 * 1024 * 1024;

/** Names may be written with #xx for any letter: /J#61vaScript is /JavaScript. */
const plainNames = (text: string) =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The dictionary before a `stream` keyword. */
const dictionaryBefore = (text: string, at: number) => {
  const from = Math.max(0, at - 4000);
  const part = text.slice(from, at);
  return plainNames(part.slice(Math.max(part.lastIndexOf(" obj"), 0)));
};

/** An object stream is known by /N and /First; some readers do not ask for its /Type. */
const holdsObjects = (dictionary: string) =>
  /\/ObjStm\b/.test(dictionary) || (/\/First\b/.test(dictionary) && /\/N\b/.test(dictionary));

/** The body of a stream, unpacked into no more than `room` bytes; or the reason why it cannot be. */
export function unpack(body: Buffer, dictionary: string, room: number): string | PdfTextProblem {
  const filters = dictionary.match(/\/(\w+Decode|Fl|AHx|A85|LZW|RL|Crypt)\b/g) ?? [];
  if (filters.length === 0) return body.toString("latin1");
  const onlyFlate = filters.length === 1 && (filters[0] === "/FlateDecode" || filters[0] === "/Fl");
  if (!onlyFlate || /\/Predictor\s{0,9}([2-9]|1\d)/.test(dictionary)) return "pdf-too-complex";
  try {
    return inflateSync(body, { maxOutputLength: room, finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");
  } catch (error) {
    return error instanceof RangeError ? "archive-bomb" : "unreadable";
  }
}

/** The objects of a stream with the labels they would have outside of it, so that references can be followed. A header
 *  whose offsets do not rise is not believed: overlapping objects would multiply the text. */
function labelled(text: string, dictionary: string): string {
  const first = Number(/\/First\s{0,9}(\d{1,9})/.exec(dictionary)?.[1] ?? 0);
  const header = text.slice(0, first).trim().split(/\s+/).map(Number);
  const pieces: string[] = [];
  let at = first;
  for (let i = 0; i + 1 < header.length; i += 2) {
    const from = first + (header[i + 1] ?? 0);
    if (!(from >= at)) return text;
    pieces.push(text.slice(at, from), `\n${header[i]} 0 obj `);
    at = from;
  }
  return [...pieces, text.slice(at)].join("");
}

/** Reads a PDF as text; bounded in streams, bytes and therefore time. Or the reason why it cannot be done. */
export function pdfText(file: Buffer): PdfText | PdfTextProblem {
  const text = file.toString("latin1");
  const pieces: string[] = [];
  let room = MOST_UNPACKED;
  let at = 0;
  for (let streams = 0; ; streams++) {
    if (streams > MOST_STREAMS) return "pdf-too-complex";
    const start = text.indexOf("stream", at);
    if (start < 0) break;
    const end = text.indexOf("endstream", start);
    if (end < 0) break;
    pieces.push(text.slice(at, start));
    const dictionary = dictionaryBefore(text, start);
    if (holdsObjects(dictionary)) {
      const body = start + "stream".length + (text.startsWith("\r\n", start + 6) ? 2 : 1);
      const objects = unpack(file.subarray(body, end), dictionary, Math.max(room, 1));
      if (objects === "pdf-too-complex" || objects === "archive-bomb" || objects === "unreadable") return objects;
      room -= objects.length;
      if (room <= 0) return "archive-bomb";
      pieces.push(labelled(objects, dictionary));
    }
    at = end + "endstream".length;
  }
  pieces.push(text.slice(at));
  return { raw: plainNames(text), objects: plainNames(pieces.join("\n")) };
}
