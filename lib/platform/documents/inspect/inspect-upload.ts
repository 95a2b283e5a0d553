import { readArchive } from "./archive";
import { contentTypeOf, nameFits, zipped } from "./content-type";
import { inspectImage } from "./image";
import type { Findings, Inspection, InspectProblem, UploadKind } from "./inspection";
import { inspectPdf } from "./pdf";

/** 20 MB, the limit of the guide pages. */
export const UPLOAD_LIMIT = 20 * 1024 * 1024;

const refused = (...problems: InspectProblem[]): Inspection => ({
  ok: false,
  kind: "unknown",
  mediaType: "application/octet-stream",
  problems,
});
const running = /(^|\/)(vbaProject\.bin|activeX\/|oleObject[^/]*\.bin)/i;

/** Which of the zipped documents it is, by the parts every reader needs. */
function zippedType(names: string[]) {
  const has = (name: string) => names.includes(name);
  if (has("OFD.xml")) return zipped.ofd;
  if (!has("[Content_Types].xml")) return undefined;
  return has("word/document.xml") ? zipped.word : has("xl/workbook.xml") ? zipped.sheet : undefined;
}

function result(
  type: { kind: UploadKind; mediaType: string; endings: string[] | readonly string[] },
  name: string,
  found: Findings,
): Inspection {
  const fits = nameFits(name, { ...type, endings: [...type.endings] });
  const problems: InspectProblem[] = fits ? found.problems : ["type-mismatch", ...found.problems];
  return { ...found, ok: problems.length === 0, kind: type.kind, mediaType: type.mediaType, problems };
}

/** Judges an uploaded file by its content: type, size, readable, sharp enough, nothing that runs, nothing that explodes.
 *  `declaredName` is what the person called it. `limit`: most bytes. Never throws for what is in the file; time and memory
 *  are bounded. The caller shows `problems` and stores nothing unless `ok`. */
export async function inspectUpload(
  bytes: Uint8Array,
  declaredName: string,
  { limit = UPLOAD_LIMIT } = {},
): Promise<Inspection> {
  if (bytes.byteLength === 0) return refused("empty");
  if (bytes.byteLength > limit) return refused("too-large");
  const type = await contentTypeOf(bytes);
  if (type === "refused") return refused("type-refused");
  if (type === "unknown") return refused("type-unknown");
  if (type === "zip") {
    const archive = readArchive(bytes);
    if (typeof archive === "string") return refused(archive);
    const found = zippedType(archive.names);
    if (!found) return refused("archive-refused");
    return result(found, declaredName, {
      problems: archive.names.some((name) => running.test(name)) ? ["office-macro"] : [],
    });
  }
  return result(type, declaredName, type.kind === "pdf" ? inspectPdf(bytes) : await inspectImage(bytes));
}
