import { type Box, gap } from "./box";
import { colours, textMarks } from "./marks";
import { sheet, textWidth } from "./sheet";
import { baselineIn, linesIn, sizeToFit, textBoxes } from "./text-lines";

/** The red head: name of the body, spread and centred, over the red line (发文机关标志, GB/T 9704 §7.2.4). */
export function redHead(body: string): Box[] {
  const size = sizeToFit(body, "head", 34, textWidth / 1.06, 20);
  const look = { face: "head", size, leading: size * 1.4, align: "center", colour: colours.red } as const;
  const lines = linesIn(body, look, textWidth / 1.06);
  const height = Math.max(53, lines.length * look.leading + 12);
  return [
    {
      height,
      keepNext: true,
      marks: ({ y }) => [
        ...lines.flatMap((line, index) => {
          const tracking = size * 0.06;
          const width = line.width * size + (Array.from(line.text).length - 1) * tracking;
          const top = y + height - 6.5 - (lines.length - index) * look.leading;
          return textMarks(
            line.text,
            sheet.left + (textWidth - width) / 2,
            baselineIn(top, look.leading, size),
            look,
            tracking,
          );
        }),
        {
          type: "line",
          x1: sheet.left,
          x2: sheet.right,
          y1: y + height,
          y2: y + height,
          width: 2.3,
          colour: colours.red,
        },
      ],
    },
    gap(23, true),
  ];
}

/** Title of the paper and the number people cite under it. */
export function title(text: string, number: string): Box[] {
  return [
    ...textBoxes(text, { face: "head", size: 22, leading: 33, align: "center", colour: colours.black }, true),
    ...textBoxes(number, { face: "body", size: 14, leading: 28, align: "center" }, true),
    gap(9, true),
  ];
}

/** Title of a form, with the service it belongs to. */
export function sheetTitle(text: string, under?: string): Box[] {
  return [
    ...textBoxes(text, { face: "head", size: 20, leading: 32, align: "center", colour: colours.black }, true),
    ...(under
      ? textBoxes(under, { face: "label", size: 11.5, leading: 20, align: "center", colour: colours.quiet }, true)
      : []),
    gap(2, true),
  ];
}

/** To whom the paper speaks, with the colon that official letters use. */
export const addressee = (name: string): Box[] =>
  textBoxes(`${name}：`, { face: "body", size: 15.75, leading: 28.1, align: "left" }, true);

/** A small head in 黑体 over a list. */
export const heading = (text: string): Box[] => [
  gap(8, true),
  ...textBoxes(text, { face: "plain", size: 13, leading: 26, align: "left" }, true),
];

/** A paragraph of the text, first line indented by two characters. */
export const paragraph = (text: string): Box[] =>
  textBoxes(text, { face: "body", size: 15.75, leading: 28.1, align: "justify", indent: 2 });

/** Small print under a table. */
export const note = (text: string): Box[] => [
  gap(4),
  ...textBoxes(text, { face: "label", size: 11, leading: 18, align: "justify", colour: colours.quiet }),
];
