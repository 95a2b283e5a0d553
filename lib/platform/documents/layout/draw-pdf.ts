import { deflateSync } from "node:zlib";
import * as pdf from "@cantoo/pdf-lib";
import { type FaceName, face, parsedFontkit } from "../fonts/faces";
import type { Mark, Step } from "./marks";

export type DocumentFacts = { title: string; author: string; subject: string; madeAt: Date };
type Pen = { fonts: Map<FaceName, { font: pdf.PDFFont; key: pdf.PDFName }>; over: pdf.PDFName; height: number };

const parts = (colour: string): [number, number, number] => {
  const at = (from: number) => Number.parseInt(colour.slice(from, from + 2), 16) / 255;
  return [at(1), at(3), at(5)];
};

/** Hundredths of a point: finer than any printer, and a third of the bytes of a full double. */
const fine = (value: number) => Math.round(value * 100) / 100;

/** The operators of a path (ISO 32000-1 §8.5.2) as text: objects for some thousand numbers cost more than all else here. */
function pathOf(steps: readonly Step[], height: number): string {
  const operator = { move: "m", line: "l", curve: "c" } as const;
  return steps
    .map((step) =>
      step.to === "close"
        ? "h"
        : `${step.points.map((value, index) => fine(index % 2 ? height - value : value)).join(" ")} ${operator[step.to]}`,
    )
    .join("\n");
}

/** What is drawn from a place of its own is the same wherever it stands: seals come again with every paper of a body. */
const kept = new WeakMap<readonly Step[], string>();
function pathFrom(steps: readonly Step[]): string {
  const known = kept.get(steps) ?? pathOf(steps, 0);
  kept.set(steps, known);
  return known;
}

/** A circle of four Bézier curves. */
function circle(x: number, y: number, radius: number): Step[] {
  const k = radius * 0.5522847498;
  const curve = (...points: number[]): Step => ({ to: "curve", points });
  return [
    { to: "move", points: [x + radius, y] },
    curve(x + radius, y + k, x + k, y + radius, x, y + radius),
    curve(x - k, y + radius, x - radius, y + k, x - radius, y),
    curve(x - radius, y - k, x - k, y - radius, x, y - radius),
    curve(x + k, y - radius, x + radius, y - k, x + radius, y),
    { to: "close" },
  ];
}

function draw(mark: Mark, pen: Pen): (pdf.PDFOperator | string)[] {
  const flip = (y: number) => fine(pen.height - y);
  switch (mark.type) {
    case "text": {
      const used = pen.fonts.get(mark.face);
      if (!used || !mark.text) return [];
      return [
        pdf.beginText(),
        pdf.setFillingRgbColor(...parts(mark.colour)),
        pdf.setFontAndSize(used.key, fine(mark.size)),
        pdf.setCharacterSpacing(fine(mark.tracking)),
        pdf.setTextMatrix(1, 0, 0, 1, fine(mark.x), flip(mark.baseline)),
        pdf.showText(used.font.encodeText(mark.text)),
        pdf.endText(),
      ];
    }
    case "line":
      return [
        pdf.setStrokingRgbColor(...parts(mark.colour)),
        pdf.setLineWidth(mark.width),
        pdf.moveTo(mark.x1, flip(mark.y1)),
        pdf.lineTo(mark.x2, flip(mark.y2)),
        pdf.stroke(),
      ];
    case "frame":
      return [
        pdf.setStrokingRgbColor(...parts(mark.colour)),
        pdf.setLineWidth(mark.stroke),
        pdf.rectangle(mark.x, flip(mark.y + mark.height), mark.width, mark.height),
        pdf.stroke(),
      ];
    case "ring":
      return [
        pdf.setGraphicsState(pen.over),
        pdf.setStrokingRgbColor(...parts(mark.colour)),
        pdf.setLineWidth(mark.stroke),
        pathOf(circle(mark.x, mark.y, mark.radius), pen.height),
        pdf.stroke(),
      ];
    case "shape":
      return [
        ...(mark.over ? [pdf.setGraphicsState(pen.over)] : []),
        pdf.setFillingRgbColor(...parts(mark.colour)),
        ...(mark.from
          ? [pdf.concatTransformationMatrix(1, 0, 0, 1, fine(mark.from.x), flip(mark.from.y)), pathFrom(mark.steps)]
          : [pathOf(mark.steps, pen.height)]),
        pdf.fill(),
      ];
  }
}

/**
 * The library deflates by a program in JavaScript, a third of the time that a paper took; Node's own takes a fifth of it.
 * Lightly: fonts, which are most of a paper, hardly become smaller (2 to 3 % larger than with all the care there is).
 */
function deflateByNode(context: pdf.PDFContext): void {
  context.flateStream = (contents, dict = {}) =>
    context.stream(deflateSync(contents, { level: 1 }), { ...dict, Filter: "FlateDecode" });
}

/** No ligatures or alternates: the widths measured by the layout are those of the plain glyphs. */
const plainGlyphs = { liga: false, calt: false, clig: false, kern: false };
/** The six capitals before the name by which PDF tells a subset (ISO 32000-1 §9.6.4). */
const subsetName = (name: FaceName) =>
  `TB${name.toUpperCase().slice(0, 4).padEnd(4, "X")}+${face(name).font.postscriptName}`;

/** Sheets of marks as PDF bytes. The same marks give the same bytes: nothing is taken from the clock or from chance. */
export async function drawPdf(
  sheets: Mark[][],
  size: { width: number; height: number },
  about: DocumentFacts,
): Promise<Uint8Array> {
  const document = await pdf.PDFDocument.create({ updateMetadata: false });
  deflateByNode(document.context);
  document.registerFontkit(parsedFontkit);
  document.setTitle(about.title, { showInWindowTitleBar: true });
  document.setAuthor(about.author);
  document.setSubject(about.subject);
  document.setProducer("Tongban");
  document.setCreator("Tongban");
  document.setLanguage("zh-CN");
  document.setCreationDate(about.madeAt);
  document.setModificationDate(about.madeAt);
  const fonts = new Map<FaceName, pdf.PDFFont>();
  for (const mark of sheets.flat())
    if (mark.type === "text" && !fonts.has(mark.face))
      fonts.set(
        mark.face,
        await document.embedFont(face(mark.face).bytes, {
          subset: true,
          customName: subsetName(mark.face),
          features: plainGlyphs,
        }),
      );
  // Multiply: the writing stays legible under the red of the seal, as on paper.
  const over = document.context.register(document.context.obj({ Type: "ExtGState", BM: "Multiply" }));
  for (const marks of sheets) {
    const page = document.addPage([size.width, size.height]);
    const keys = new Map(
      Array.from(fonts, ([name, font]) => [name, { font, key: page.node.newFontDictionary("F", font.ref) }]),
    );
    const pen = { fonts: keys, over: page.node.newExtGState("Over", over), height: size.height };
    const contents = marks
      .flatMap((mark) => [pdf.pushGraphicsState(), ...draw(mark, pen), pdf.popGraphicsState()])
      .join("\n");
    page.node.addContentStream(document.context.register(document.context.flateStream(contents)));
  }
  return document.save({ useObjectStreams: false });
}
