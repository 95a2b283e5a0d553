import { type Box, gap } from "./box";
import { cleanText } from "./clean-text";
import { widthOf } from "./glyphs";
import { colours, textMarks } from "./marks";
import { SEAL_DIAMETER, sealMarks } from "./seal";
import { sheet, textWidth } from "./sheet";
import { baselineIn, lineMarks, linesIn, sizeToFit } from "./text-lines";

const SIZE = 15.75;
const LEADING = 28.1;

/** Name of the body over the date, both under the seal (骑年盖月: GB/T 9704 §7.3.5.2, 端正、居中下压署名和成文日期). */
export function signature(signer: { name: string; day: string; seal?: string }): Box[] {
  const name = cleanText(signer.name);
  const size = sizeToFit(name, "body", SIZE, textWidth, 9);
  const nameWidth = widthOf(name, "body") * size;
  const dayWidth = widthOf(signer.day, "body") * SIZE;
  const centre = sheet.right - Math.max(nameWidth / 2, dayWidth / 2 + 24, SEAL_DIAMETER / 2);
  const sealed = signer.seal !== undefined;
  return [
    gap(6, true),
    {
      height: sealed ? SEAL_DIAMETER + 2 : 2 * LEADING,
      marks: ({ y }) => {
        const middle = y + (sealed ? SEAL_DIAMETER / 2 : LEADING);
        return [
          ...textMarks(name, centre - nameWidth / 2, baselineIn(middle - LEADING, LEADING, size), {
            face: "body",
            size,
          }),
          ...textMarks(signer.day, centre - dayWidth / 2, baselineIn(middle, LEADING, SIZE), {
            face: "body",
            size: SIZE,
          }),
          ...(signer.seal === undefined
            ? []
            : sealMarks({ body: name, purpose: cleanText(signer.seal) }, { x: centre, y: middle + 1 })),
        ];
      },
    },
  ];
}

/** Lines to sign on by hand, side by side; what is known already stands on the line. */
export function blanks(rows: { label: string; value?: string | undefined }[][]): Box[] {
  const look = { face: "body", size: 13, leading: 30, align: "left" } as const;
  return [
    gap(8, true),
    ...rows.map((row, index): Box => {
      const width = textWidth / row.length;
      const cells = row.map((cell, column) => {
        const x = sheet.left + column * width;
        const from = x + widthOf(cell.label, "label") * look.size + 4;
        const room = x + width - 14 - from;
        return { ...cell, x, from, room, lines: linesIn(cell.value ?? "", { ...look, leading: 17 }, room) };
      });
      const height = Math.max(...cells.map((cell) => Math.max(30, cell.lines.length * 17 + 13)));
      return {
        height,
        keepNext: index < rows.length - 1,
        marks: ({ y }) =>
          cells.flatMap((cell) => [
            ...textMarks(cell.label, cell.x, baselineIn(y + height - 30, 30, look.size), {
              face: "label",
              size: look.size,
            }),
            ...cell.lines.flatMap((line, number) =>
              lineMarks(
                line,
                { ...look, leading: 17 },
                cell.from + 2,
                cell.room,
                y + height - 6.5 - (cell.lines.length - number) * 17,
              ),
            ),
            {
              type: "line" as const,
              x1: cell.from,
              x2: cell.from + cell.room,
              y1: y + height - 6,
              y2: y + height - 6,
              width: 0.6,
              colour: colours.line,
            },
          ]),
      };
    }),
  ];
}
