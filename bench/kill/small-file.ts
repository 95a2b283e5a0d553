import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { sm3 } from "@/lib/platform/crypto";

/** A real one-page PDF that says `text`: the same bytes for the same text, other bytes for another. */
export async function smallFile(text: string): Promise<{ bytes: Uint8Array; digest: string }> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const page = pdf.addPage([595, 842]);
  page.drawText(text, { x: 60, y: 760, size: 18, font });
  page.drawRectangle({ x: 50, y: 60, width: 495, height: 680, borderWidth: 1 });
  const bytes = await pdf.save();
  return { bytes, digest: sm3(bytes) };
}
