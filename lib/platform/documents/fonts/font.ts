import type { PDFDocument } from "@cantoo/pdf-lib";

type Fontkit = Parameters<PDFDocument["registerFontkit"]>[0];
type CommonFont = Extract<Awaited<ReturnType<Fontkit["create"]>>, { glyphForCodePoint: unknown }>;

/** One step of a glyph's outline, in font units with y upwards. */
export type OutlineStep = {
  command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
  args: number[];
};

/** A parsed font: what pdf-lib needs, and what the layout asks beyond that. */
export type Font = Omit<CommonFont, "glyphForCodePoint"> & {
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): {
    id: number;
    codePoints: number[];
    advanceWidth: number;
    path: { commands: OutlineStep[] };
  };
};
