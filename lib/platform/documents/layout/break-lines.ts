import type { FaceName } from "../fonts/faces";
import { widthOf } from "./glyphs";

export type Line = {
  text: string /** em before the text */;
  indent: number /** width in em without the indent */;
  width: number;
  last: boolean;
};
type Unit = { text: string; width: number; space: boolean };

/** May not begin a line (GB/T 15834 §5.1). */
const noStart = new Set("，。、；：？！）》〉」』】〕”’％%…—·,.;:?!)]}");
/** May not end a line. */
const noEnd = new Set("（《〈「『【〔“‘([{");
const word = /[A-Za-z0-9][A-Za-z0-9._\-/:@#%&+=?~*]*|./gsu;

function unitsOf(text: string, face: FaceName, room: number): Unit[] {
  return Array.from(text.matchAll(word), ([part]) => part).flatMap((part) => {
    const width = widthOf(part, face);
    // A word wider than the line (an address of a site, a long code) is cut anywhere.
    const parts = width > room ? Array.from(part) : [part];
    return parts.map((piece) => ({
      text: piece,
      width: parts.length > 1 ? widthOf(piece, face) : width,
      space: piece === " ",
    }));
  });
}

/** How many units fit, moved back so that the break is allowed. */
function fitting(units: Unit[], from: number, room: number): number {
  let end = from;
  for (let width = 0; end < units.length; end++) {
    width += units[end]?.width ?? 0;
    // A space at the end of a line takes no room.
    if (width > room + 1e-6 && !units[end]?.space) break;
  }
  if (end === units.length) return end;
  let cut = Math.max(end, from + 1);
  for (let tries = 0; tries < 4 && cut > from + 1; tries++) {
    const bad = noStart.has(units[cut]?.text ?? "") || noEnd.has(units[cut - 1]?.text ?? "");
    if (!bad) return cut;
    cut -= 1;
  }
  return cut > from + 1 ? cut : Math.max(end, from + 1);
}

/** Breaks a text into lines of `room` em; the first line begins after `indent` em. Line feeds begin a new paragraph. */
export function breakLines(text: string, face: FaceName, room: number, indent = 0): Line[] {
  return text.split("\n").flatMap((paragraph) => {
    const units = unitsOf(paragraph, face, room);
    const lines: Line[] = [];
    let from = 0;
    do {
      const own = lines.length === 0 ? indent : 0;
      const end = fitting(units, from, room - own);
      const content = units
        .slice(from, end)
        .map((unit) => unit.text)
        .join("")
        .trimEnd();
      lines.push({ text: content, indent: own, width: widthOf(content, face), last: end >= units.length });
      from = end;
      while (units[from]?.space) from += 1;
    } while (from < units.length);
    return lines;
  });
}
