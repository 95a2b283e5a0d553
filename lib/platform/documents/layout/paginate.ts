import type { Box } from "./box";
import type { Mark } from "./marks";

export type Frame = { top: number; bottom: number };
type Sheet = { box: Box; y: number }[];

/** How close lines may be set to save a sheet: 28 pt down to 24 pt. */
const densities = [1, 0.96, 0.92, 0.88, 0.85];

/** The boxes that must stay together from here on. */
function chain(boxes: Box[], from: number): number {
  let height = 0;
  for (let i = from; i < boxes.length; i++) {
    height += boxes[i]?.height ?? 0;
    if (!boxes[i]?.keepNext) break;
  }
  return height;
}

const closer = (box: Box, density: number): Box => (box.elastic ? { ...box, height: box.height * density } : box);

/** Lays the boxes on sheets, as openly as possible without needing one sheet more than when set close. */
export function paginate(boxes: Box[], frameOf: (sheet: number) => Frame): Mark[][] {
  const least = lay(
    boxes.map((box) => closer(box, densities.at(-1) ?? 1)),
    frameOf,
  ).length;
  for (const density of densities) {
    const sheets = lay(
      boxes.map((box) => closer(box, density)),
      frameOf,
    );
    if (sheets.length <= least) return sheets.map(marksOf);
  }
  return lay(boxes, frameOf).map(marksOf);
}

function marksOf(sheet: Sheet): Mark[] {
  return sheet.flatMap(({ box, y }, index) => box.marks({ y, first: index === 0, last: index === sheet.length - 1 }));
}

/** Distributes the boxes over sheets. A box higher than a sheet is a mistake of the
 *  caller: blocks cut themselves into lines and row parts before. */
function lay(boxes: Box[], frameOf: (sheet: number) => Frame): Sheet[] {
  const sheets: Sheet[] = [[]];
  let y = frameOf(0).top;
  boxes.forEach((box, index) => {
    const frame = frameOf(sheets.length - 1);
    const current = sheets.at(-1) ?? [];
    const together = chain(boxes, index);
    const whole = frame.bottom - frameOf(sheets.length).top;
    // Things to keep together that would not fit on an empty sheet either are laid box by box.
    const needed = together <= whole ? together : box.height;
    let sheet = current;
    if (current.length > 0 && y + needed > frame.bottom + 0.01) {
      sheet = [];
      sheets.push(sheet);
      y = frameOf(sheets.length - 1).top;
      if (box.repeat) {
        sheet.push({ box: box.repeat, y });
        y += box.repeat.height;
      }
    }
    if (box.gap && sheet.length === 0) return;
    sheet.push({ box, y });
    y += box.height;
  });
  return sheets;
}
