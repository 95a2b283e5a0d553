import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

type Glyph = { id: number; advanceWidth: number; path: { toSVG(): string } };
type Font = { unitsPerEm: number; glyphForCodePoint(code: number): Glyph };

// fontkit ships no types; these are the four things used of it.
const load = createRequire(import.meta.url);
const fontkit = load("fontkit") as { create(bytes: Buffer): Font };
const folder = path.dirname(load.resolve("@fontsource-variable/noto-serif-sc/package.json"));

type Range = { from: number; to: number; name: string };

/** The font comes in a hundred pieces; `unicode.json` says which piece has which characters. */
function readRanges(): Range[] {
  const pieces = JSON.parse(readFileSync(path.join(folder, "unicode.json"), "utf8")) as Record<string, string>;
  return Object.entries(pieces).flatMap(([name, text]) =>
    text.split(",").map((range) => {
      const [from = "0", to = from] = range.trim().replace(/^U\+/i, "").split("-");
      return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16), name: name.replace(/[[\]]/g, "") };
    }),
  );
}

let ranges: Range[] | undefined;
const fonts = new Map<string, Font>();

function fontFor(code: number): Font | undefined {
  ranges ??= readRanges();
  // The Latin piece stands last and is the one meant for Latin text.
  const name = ranges.findLast((range) => range.from <= code && code <= range.to)?.name;
  if (!name) return undefined;
  const known = fonts.get(name);
  if (known) return known;
  const font = fontkit.create(readFileSync(path.join(folder, "files", `noto-serif-sc-${name}-wght-normal.woff2`)));
  fonts.set(name, font);
  return font;
}

/**
 * A line of text as SVG outlines, so that a picture looks the same on a machine without Chinese fonts.
 * `x` and `y` (the baseline) and `size` are pixels; `weight` is the stroke that thickens the light face, in 1/1000 em.
 */
export function outline(
  text: string,
  at: { x: number; y: number; size: number; colour?: string; weight?: number; anchor?: "start" | "middle" },
): string {
  const { x, y, size, colour = "#1f2933", weight = 16, anchor = "start" } = at;
  let pen = 0;
  const drawn: string[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const font = fontFor(code);
    const glyph = font?.glyphForCodePoint(code);
    if (glyph && glyph.id !== 0) drawn.push(`<path transform="translate(${pen} 0)" d="${glyph.path.toSVG()}"/>`);
    else drawn.push(`<rect x="${pen + 80}" y="-100" width="840" height="840" fill="none"/>`);
    pen += glyph?.advanceWidth ?? 1000;
  }
  const scale = size / 1000;
  const left = anchor === "middle" ? x - (pen * scale) / 2 : x;
  const style = `fill="${colour}" stroke="${colour}" stroke-width="${weight}"`;
  return `<g transform="translate(${left} ${y}) scale(${scale} ${-scale})" ${style}>${drawn.join("")}</g>`;
}
