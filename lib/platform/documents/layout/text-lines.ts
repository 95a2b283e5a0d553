import type { FaceName } from "../fonts/faces";
import type { Box } from "./box";
import { breakLines, type Line } from "./break-lines";
import { cleanText } from "./clean-text";
import { widthOf } from "./glyphs";
import { type Colour, colours, type Mark, textMarks } from "./marks";
import { sheet, textWidth } from "./sheet";

export type TextLook = {
  face: FaceName;
  size: number;
  /** Distance from line to line. */
  leading: number;
  align: "left" | "center" | "right" | "justify";
  /** em before the first line. */
  indent?: number;
  colour?: Colour;
};

/** Baseline of a line of the given leading: the body of Han characters is centred in it. */
export const baselineIn = (y: number, leading: number, size: number) => y + leading / 2 + size * 0.38;

/** One line inside a column. Justified lines are spread to the edge, unless they end a paragraph or lack too much. */
export function lineMarks(line: Line, look: TextLook, x: number, width: number, y: number): Mark[] {
  const natural = line.width * look.size;
  const spare = width - line.indent * look.size - natural;
  const count = Array.from(line.text).length;
  const spread = look.align === "justify" && !line.last && count > 1 && spare < look.size * 4;
  const shift = look.align === "center" ? spare / 2 : look.align === "right" ? spare : 0;
  return textMarks(
    line.text,
    x + line.indent * look.size + shift,
    baselineIn(y, look.leading, look.size),
    { face: look.face, size: look.size, colour: look.colour ?? colours.ink },
    spread ? spare / (count - 1) : 0,
  );
}

/** The lines of a text in a column of `width` points. */
export function linesIn(text: string, look: TextLook, width: number): Line[] {
  return breakLines(cleanText(text), look.face, width / look.size, look.indent ?? 0);
}

/** Text over the full width, one box per line; no first or last line alone on a sheet. */
export function textBoxes(text: string, look: TextLook, keepLast = false): Box[] {
  const lines = linesIn(text, look, textWidth);
  return lines.map((line, index) => ({
    height: look.leading,
    elastic: true,
    keepNext:
      (index === 0 && lines.length > 1) || index === lines.length - 2 || (keepLast && index === lines.length - 1),
    marks: ({ y }) => lineMarks(line, look, sheet.left, textWidth, y),
  }));
}

/** The largest size, not over `size`, at which the text fits `width` on one line; not under `least`. */
export function sizeToFit(text: string, face: FaceName, size: number, width: number, least: number): number {
  return Math.max(least, Math.min(size, width / Math.max(widthOf(text, face), 0.1)));
}
