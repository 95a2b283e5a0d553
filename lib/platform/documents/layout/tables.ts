import { type Box, gap } from "./box";
import type { Line } from "./break-lines";
import { colours, type Mark } from "./marks";
import { sheet, textWidth } from "./sheet";
import { lineMarks, linesIn, type TextLook } from "./text-lines";

export type Column = {
  title: string /** of the text width, relative to the other columns */;
  share: number;
  align?: "left" | "center" | "right";
};

const padding = { side: 9.5, ends: 4.2 };
/** Lines of a row that stay together; a longer row runs on to the next sheet. */
const ROW_PART = 14;
const factLook: TextLook = { face: "body", size: 13, leading: 18, align: "left" };
const labelLook: TextLook = { ...factLook, face: "label" };
const cellLook: TextLook = { face: "body", size: 11.5, leading: 16, align: "left" };
const headLook: TextLook = { face: "label", size: 11.5, leading: 16, align: "left" };

type Cell = { text: string; look: TextLook; width: number };

/** The part of a cell's lines that belongs to one box. */
const part = (lines: Line[], index: number) => lines.slice(index * ROW_PART, (index + 1) * ROW_PART);

/** One row as boxes of at most ROW_PART lines; rules are drawn where the row or the sheet begins and ends. */
function rowBoxes(cells: Cell[], ends: { closing: boolean; repeat?: Box; keepNext?: boolean }): Box[] {
  const columns = cells.map((cell) => linesIn(cell.text, cell.look, cell.width - 2 * padding.side));
  const parts = Math.max(1, ...columns.map((lines) => Math.ceil(lines.length / ROW_PART)));
  const leading = Math.max(...cells.map((cell) => cell.look.leading));
  return Array.from({ length: parts }, (_, index): Box => {
    const most = Math.max(1, ...columns.map((lines) => part(lines, index).length));
    const height = most * leading + 2 * padding.ends;
    return {
      height,
      ...(ends.repeat ? { repeat: ends.repeat } : {}),
      keepNext: Boolean(ends.keepNext),
      marks: ({ y, first, last }) => {
        const rule = (at: number): Mark => ({
          type: "line",
          x1: sheet.left,
          x2: sheet.right,
          y1: at,
          y2: at,
          width: 0.7,
          colour: colours.ink,
        });
        const upright = (at: number): Mark => ({
          type: "line",
          x1: at,
          x2: at,
          y1: y,
          y2: y + height,
          width: 0.7,
          colour: colours.ink,
        });
        const marks: Mark[] = [upright(sheet.left)];
        if (index === 0 || first) marks.push(rule(y));
        if ((ends.closing && index === parts - 1) || last) marks.push(rule(y + height));
        let x: number = sheet.left;
        cells.forEach((cell, column) => {
          const all = columns[column] ?? [];
          const lines = part(all, index);
          // A short cell beside a long one is centred in height, as in printed forms.
          const top = y + (parts === 1 ? (height - lines.length * cell.look.leading) / 2 : padding.ends);
          lines.forEach((line, number) => {
            marks.push(
              ...lineMarks(
                line,
                cell.look,
                x + padding.side,
                cell.width - 2 * padding.side,
                top + number * cell.look.leading,
              ),
            );
          });
          x += cell.width;
          marks.push(upright(x));
        });
        return marks;
      },
    };
  });
}

/** Label and value, ruled. Rows without a value are left out. */
export function facts(rows: [label: string, value: string | undefined][]): Box[] {
  return form(
    rows.filter((row): row is [string, string] => Boolean(row[1])),
    99,
  );
}

/** Label and value, ruled; a row without a value stays, to be written on. */
export function form(given: [label: string, value: string][], width = 132): Box[] {
  return [
    gap(10.5),
    ...given.flatMap(([label, value], index) =>
      rowBoxes(
        [
          { text: label, look: labelLook, width },
          { text: value, look: factLook, width: textWidth - width },
        ],
        { closing: index === given.length - 1, keepNext: index === 0 && given.length > 1 },
      ),
    ),
    gap(8),
  ];
}

/** A list with a head that is repeated on every sheet. */
export function list(columns: Column[], rows: string[][]): Box[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const width = (column: Column) => (column.share / shares) * textWidth;
  const head = rowBoxes(
    columns.map((column) => ({
      text: column.title,
      look: { ...headLook, align: column.align ?? "left" },
      width: width(column),
    })),
    { closing: false, keepNext: true },
  );
  const repeat = head[0];
  return [
    ...head,
    ...rows.flatMap((row, index) =>
      rowBoxes(
        columns.map((column, at) => ({
          text: row[at] ?? "",
          look: { ...cellLook, align: column.align ?? "left" },
          width: width(column),
        })),
        { closing: index === rows.length - 1, ...(repeat ? { repeat } : {}) },
      ),
    ),
    gap(8),
  ];
}
