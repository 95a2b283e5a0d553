import { fileTypeFromBuffer } from "file-type";
import type { UploadKind } from "./inspection";

type ContentType = { kind: UploadKind; mediaType: string; endings: string[] };

const images = ["jpg", "jpeg", "png", "webp"];
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Media types that are taken. Old Office files are not: macros cannot be told apart from text in them. */
const taken: Record<string, ContentType> = {
  "application/pdf": { kind: "pdf", mediaType: "application/pdf", endings: ["pdf"] },
  "image/jpeg": { kind: "image", mediaType: "image/jpeg", endings: images },
  "image/png": { kind: "image", mediaType: "image/png", endings: images },
  "image/webp": { kind: "image", mediaType: "image/webp", endings: images },
};
export const zipped = {
  word: { kind: "word", mediaType: word, endings: ["docx"] },
  sheet: { kind: "sheet", mediaType: sheet, endings: ["xlsx"] },
  ofd: { kind: "ofd", mediaType: "application/ofd", endings: ["ofd"] },
} as const satisfies Record<string, ContentType>;

/** The type of a file by its first bytes: one that is taken, `zip` to be looked into, or what it is refused as. */
export async function contentTypeOf(bytes: Uint8Array): Promise<ContentType | "zip" | "refused" | "unknown"> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return "zip";
  // The first bytes are enough, and a file made to lead the reader astray has no room to do so.
  const found = await fileTypeFromBuffer(bytes.slice(0, 4100)).catch(() => undefined);
  const known = found && taken[found.mime];
  if (known) return known;
  const start = Buffer.from(bytes.slice(0, 1000)).toString("latin1").trimStart();
  return found || start.startsWith("<") || start.startsWith("#!") ? "refused" : "unknown";
}

/** Whether the ending of the name belongs to the content. A name without ending promises nothing. */
export function nameFits(name: string, type: ContentType): boolean {
  const ending = /\.([^./\\]{1,12})$/.exec(name.trim())?.[1]?.toLowerCase();
  return ending === undefined || type.endings.includes(ending);
}
