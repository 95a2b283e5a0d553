import { breakLines } from "./break-lines";
import { cleanText } from "./clean-text";
import { widthOf } from "./glyphs";
import { colours, type Mark, textMarks } from "./marks";
import { qrMarks } from "./qr-code";
import { sheet } from "./sheet";

/** What every sheet carries at its foot, so that a single sheet can be checked and put back in order. */
export type Foot = { qr: string; lead: string; left: string[]; right: string[] };

const QR_SIDE = 65;
const SIZE = 9.6;
const LEADING = 15;

/** Hairline, QR code, number and words at the left, sheet count and officer at the right. */
export function footMarks(foot: Foot, page: string): Mark[] {
  const top = sheet.foot;
  const x = sheet.left + QR_SIDE + 14;
  const right = [page, ...foot.right].map((text) => cleanText(text));
  const rightWidth = Math.max(...right.map((text) => widthOf(text, "plain") * SIZE));
  const room = (sheet.right - rightWidth - 12 - x) / SIZE;
  const left = foot.left.flatMap((text) => breakLines(cleanText(text), "plain", room)).slice(0, 3);
  const style = { face: "plain", size: SIZE, colour: colours.quiet } as const;
  return [
    { type: "line", x1: sheet.left, x2: sheet.right, y1: top, y2: top, width: 0.5, colour: colours.line },
    ...qrMarks(foot.qr, sheet.left, top + 10.5, QR_SIDE),
    ...textMarks(foot.lead, x, top + 25, { face: "plain", size: 10.2, colour: colours.ink }),
    ...left.flatMap((line, index) => textMarks(line.text, x, top + 25 + (index + 1) * LEADING, style)),
    ...right.flatMap((text, index) =>
      textMarks(text, sheet.right - widthOf(text, "plain") * SIZE, top + 25 + index * LEADING, style),
    ),
  ];
}
