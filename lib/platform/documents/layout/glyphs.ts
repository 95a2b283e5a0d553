import { type FaceName, face } from "../fonts/faces";

/** 〓: the typesetters' sign for a character that no font has. Better seen than dropped without a trace. */
const MISSING = 0x3013;

export type Glyph = { face: FaceName; codePoint: number /** width in em */; advance: number };
export type Run = { face: FaceName; text: string };

const known = new Map<string, Glyph>();

function find(codePoint: number, wanted: FaceName): Glyph {
  for (const name of [wanted, "rare"] as const) {
    const { font } = face(name);
    if (font.hasGlyphForCodePoint(codePoint))
      return { face: name, codePoint, advance: font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm };
  }
  return { face: wanted, codePoint: MISSING, advance: 1 };
}

/** The glyph of a character in the wanted face, or in the face that covers rare names (镕, 喆, 𠮷). */
export function glyphOf(codePoint: number, wanted: FaceName): Glyph {
  const key = `${wanted}${codePoint}`;
  let glyph = known.get(key);
  if (!glyph) {
    glyph = find(codePoint, wanted);
    // Names bring ever new characters; the cache must not grow with the life of the process.
    if (known.size > 20_000) known.clear();
    known.set(key, glyph);
  }
  return glyph;
}

/** The glyphs of a text, character by character. */
export function glyphsOf(text: string, wanted: FaceName): Glyph[] {
  return Array.from(text, (character) => glyphOf(character.codePointAt(0) ?? MISSING, wanted));
}

/** Width of a text in em. */
export function widthOf(text: string, wanted: FaceName): number {
  return glyphsOf(text, wanted).reduce((sum, glyph) => sum + glyph.advance, 0);
}

/** The text cut into stretches of one face each. */
export function runsOf(text: string, wanted: FaceName): (Run & { advance: number; count: number })[] {
  const runs: (Run & { advance: number; count: number })[] = [];
  for (const glyph of glyphsOf(text, wanted)) {
    const last = runs.at(-1);
    const character = String.fromCodePoint(glyph.codePoint);
    if (last?.face === glyph.face) {
      last.text += character;
      last.advance += glyph.advance;
      last.count += 1;
    } else runs.push({ face: glyph.face, text: character, advance: glyph.advance, count: 1 });
  }
  return runs;
}
