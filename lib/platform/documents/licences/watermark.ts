import { glyphOf } from "../layout/glyphs";
import { colours, type Mark } from "../layout/marks";
import { outline } from "../layout/outline";

/** Large faint writing across the sheet, drawn as outlines: it is no part of the text. */
export function watermark(text: string, page: { width: number; height: number }): Mark[] {
  const characters = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const size = Math.min(page.width, page.height) * 0.34;
  const turn = -Math.PI / 8;
  const width = characters.reduce((sum, codePoint) => sum + glyphOf(codePoint, "head").advance, 0) * size;
  let along = -width / 2;
  const steps = characters.flatMap((codePoint) => {
    const at = {
      x: page.width / 2 + along * Math.cos(turn) - size * 0.38 * Math.sin(turn),
      y: page.height / 2 + along * Math.sin(turn) + size * 0.38 * Math.cos(turn),
    };
    along += glyphOf(codePoint, "head").advance * size;
    return outline(codePoint, { at, turn, size, stretch: 1 });
  });
  return [{ type: "shape", steps, colour: colours.faint }];
}
