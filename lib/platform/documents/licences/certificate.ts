import { formatDay } from "@/lib/platform/clock";
import { formatDocumentNo } from "@/lib/platform/codes";
import type { Text } from "@/lib/platform/i18n";
import type { Box } from "../layout/box";
import { gap } from "../layout/box";
import { breakLines } from "../layout/break-lines";
import { cleanText } from "../layout/clean-text";
import { widthOf } from "../layout/glyphs";
import { colours, type Mark, textMarks } from "../layout/marks";
import { paginate } from "../layout/paginate";
import { qrMarks } from "../layout/qr-code";
import { sealMarks } from "../layout/seal";
import { baselineIn, lineMarks, linesIn, sizeToFit } from "../layout/text-lines";
import type { FaceRow } from "./face-rows";
import type { CertificateLayout } from "./layouts";
import type { LicenceFacts } from "./licence";
import { watermark } from "./watermark";

type Words = Text<"papers">;

/** The rows at one size: labels in 楷, values beside them, line by line. */
function rowsAt(rows: FaceRow[], size: number, { left, right }: CertificateLayout["facts"]): Box[] {
  const longest = Math.min(Math.max(...rows.map(([label]) => widthOf(label, "label"))) * size, (right - left) * 0.42);
  const from = left + longest + size * 1.2;
  const leading = size * 1.62;
  const look = { face: "body", size, leading, align: "left" } as const;
  return rows.flatMap(([label, value]) => {
    const labels = linesIn(label, { ...look, face: "label" }, longest + 0.1);
    const values = linesIn(value, look, right - from);
    return Array.from(
      { length: Math.max(labels.length, values.length) },
      (_, index): Box => ({
        height: index === Math.max(labels.length, values.length) - 1 ? leading + size * 0.35 : leading,
        marks: ({ y }) => [
          ...(labels[index]
            ? lineMarks(labels[index], { ...look, face: "label", colour: colours.quiet }, left, longest, y)
            : []),
          ...(values[index] ? lineMarks(values[index], { ...look, colour: colours.black }, from, right - from, y) : []),
        ],
      }),
    );
  });
}

function notesAt(notes: string[], { left, right, notes: size }: CertificateLayout["facts"]): Box[] {
  const look = { face: "label", size, leading: size * 1.5, align: "left", colour: colours.quiet } as const;
  const lines = notes.flatMap((text, index) => linesIn(`${index + 1}. ${text}`, look, right - left));
  return [
    gap(size * 0.6),
    ...lines.map(
      (line): Box => ({ height: look.leading, marks: ({ y }) => lineMarks(line, look, left, right - left, y) }),
    ),
  ];
}

/** The largest size at which everything stands on one sheet; the smallest, over several, when there is none. */
function factSheets(rows: FaceRow[], notes: string[], layout: CertificateLayout): Mark[][] {
  const { top, bottom, sizes } = layout.facts;
  const boxesAt = (size: number) => [
    ...rowsAt(rows, size, layout.facts),
    ...(notes.length > 0 ? notesAt(notes, layout.facts) : []),
  ];
  const heightOf = (boxes: Box[]) => boxes.reduce((sum, box) => sum + box.height, 0);
  const size = sizes.find((one) => heightOf(boxesAt(one)) <= bottom - top) ?? sizes.at(-1) ?? 8;
  return paginate(boxesAt(size), () => ({ top, bottom }));
}

function frameMarks({ page, frame }: CertificateLayout): Mark[] {
  const around = (edge: number, stroke: number): Mark => ({
    type: "frame",
    x: edge,
    y: edge,
    width: page.width - 2 * edge,
    height: page.height - 2 * edge,
    stroke,
    colour: colours.gold,
  });
  // Small squares where the lines meet, the oldest ornament of certificates.
  const side = (frame.inner - frame.outer) * 2.6;
  const corners = [frame.outer, page.width - frame.outer - side].flatMap((x) =>
    [frame.outer, page.height - frame.outer - side].map(
      (y): Mark => ({ type: "frame", x, y, width: side, height: side, stroke: 0.7, colour: colours.gold }),
    ),
  );
  return [around(frame.outer, 2.2), around(frame.inner, 0.7), ...corners];
}

function titleMarks(text: string, { page, title, rule }: CertificateLayout): Mark[] {
  const size = sizeToFit(text, "head", title.size, (rule.half * 2) / (1 + title.spread), title.size / 2);
  const tracking = size * title.spread;
  const width = widthOf(text, "head") * size + (Array.from(text).length - 1) * tracking;
  const middle = page.width / 2;
  return [
    ...textMarks(text, middle - width / 2, title.baseline, { face: "head", size, colour: colours.black }, tracking),
    {
      type: "line",
      x1: middle - rule.half,
      x2: middle + rule.half,
      y1: rule.y,
      y2: rule.y,
      width: 1,
      colour: colours.gold,
    },
  ];
}

function signatureMarks(facts: LicenceFacts, { signature }: CertificateLayout, t: Words): Mark[] {
  const { x, y, seal } = signature;
  const name = cleanText(facts.issuer.name);
  const day = formatDay(facts.issuedOn, "zh-CN");
  const size = sizeToFit(name, "body", signature.size, seal * 1.9, signature.size * 0.6);
  const centred = (text: string, baseline: number, at: number) =>
    textMarks(text, x - (widthOf(text, "body") * at) / 2, baseline, { face: "body", size: at });
  return [
    ...centred(name, y - signature.size * 0.5, size),
    ...centred(day, y + signature.size * 1.2, signature.size),
    ...(facts.sample
      ? []
      : sealMarks({ body: name, purpose: cleanText(facts.issuer.seal ?? t("licence.seal")) }, { x, y: y + 1 }, seal)),
  ];
}

function checkMarks(facts: LicenceFacts, { qr }: CertificateLayout, page: string | undefined, t: Words): Mark[] {
  const x = qr.x + qr.side + qr.size * 1.2;
  const lines = [
    t("licence.lead"),
    t("foot.number", { number: formatDocumentNo(facts.documentNo) }),
    ...(facts.identifier ? [t("licence.identifier", { id: facts.identifier })] : []),
    t("licence.words"),
    ...(page ? [page] : []),
  ].flatMap((text) => breakLines(cleanText(text), "plain", (qr.wordsRight - x) / qr.size));
  const leading = Math.min(qr.size * 1.55, qr.side / lines.length);
  return [
    ...qrMarks(facts.checkUrl, qr.x, qr.y, qr.side),
    ...lines.flatMap((line, index) =>
      textMarks(line.text, x, baselineIn(qr.y + index * leading, leading, qr.size), {
        face: "plain",
        size: qr.size,
        colour: colours.quiet,
      }),
    ),
  ];
}

/** A framed certificate; what does not fit one sheet runs on to the next, each with number and code, sealed on the last. */
export function certificateSheets(facts: LicenceFacts, rows: FaceRow[], layout: CertificateLayout, t: Words): Mark[][] {
  const sheets = factSheets(rows, facts.notes, layout);
  return sheets.map((marks, index) => [
    ...(facts.sample ? watermark(t("licence.sample"), layout.page) : []),
    ...frameMarks(layout),
    ...titleMarks(cleanText(facts.title) + (index > 0 ? t("licence.continued") : ""), layout),
    ...marks,
    ...checkMarks(
      facts,
      layout,
      sheets.length > 1 ? t("foot.page", { page: index + 1, pages: sheets.length }) : undefined,
      t,
    ),
    ...(index === sheets.length - 1 ? signatureMarks(facts, layout, t) : []),
  ]);
}
