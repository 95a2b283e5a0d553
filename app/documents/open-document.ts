import { openPaper } from "@/lib/cases";
import { openLicence } from "@/lib/licences";
import { Refusal } from "@/lib/platform/errors";

/** A paper by its number, else a licence by any of its own. */
export async function openDocument(reader: Parameters<typeof openPaper>[0], number: string) {
  try {
    const paper = await openPaper(reader, number);
    return { bytes: paper.bytes, name: `${paper.title}-${paper.number}.pdf`, mediaType: paper.mediaType };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "case/paper-not-found") throw error;
    const licence = await openLicence(reader, number).catch((other: unknown) => {
      throw other instanceof Refusal && other.code === "licence/not-found" ? error : other;
    });
    return { bytes: licence.bytes, name: licence.fileName, mediaType: licence.mediaType };
  }
}
