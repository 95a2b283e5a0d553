import { face } from "../fonts/faces";
import { glyphOf, widthOf } from "./glyphs";
import { colours, type Mark, type Step } from "./marks";
import { mm } from "./sheet";

/** 40 mm, the size of a special seal (专用章) of a city body. */
export const SEAL_DIAMETER = mm(40);

type Point = { x: number; y: number };
/** Where a glyph goes: origin, turn in radians (clockwise), size in points, narrowing. */
type Pose = { at: Point; turn: number; size: number; stretch: number };

/** The outline of a character. Drawn, not typed: a seal is a picture, and its name must not appear twice in the text. */
function outline(codePoint: number, pose: Pose): Step[] {
  const glyph = glyphOf(codePoint, "head");
  const { font } = face(glyph.face);
  const scale = pose.size / font.unitsPerEm;
  const cos = Math.cos(pose.turn);
  const sin = Math.sin(pose.turn);
  const place = (x: number, y: number): [number, number] => {
    const across = x * scale * pose.stretch;
    const down = -y * scale;
    return [pose.at.x + across * cos - down * sin, pose.at.y + across * sin + down * cos];
  };
  let pen: [number, number] = [0, 0];
  return font.glyphForCodePoint(glyph.codePoint).path.commands.map(({ command, args }): Step => {
    const pairs = Array.from({ length: args.length / 2 }, (_, i): [number, number] => [
      args[2 * i] ?? 0,
      args[2 * i + 1] ?? 0,
    ]);
    if (command === "closePath") return { to: "close" };
    const end = pairs.at(-1) ?? pen;
    // A quadratic curve as the cubic one that PDF knows.
    const control = pairs[0] ?? pen;
    const cubic: [number, number][] =
      command === "quadraticCurveTo"
        ? [
            [pen[0] + (2 / 3) * (control[0] - pen[0]), pen[1] + (2 / 3) * (control[1] - pen[1])],
            [end[0] + (2 / 3) * (control[0] - end[0]), end[1] + (2 / 3) * (control[1] - end[1])],
            end,
          ]
        : pairs;
    pen = end;
    const to = command === "moveTo" ? "move" : command === "lineTo" ? "line" : "curve";
    return { to, points: cubic.flatMap(([x, y]) => place(x, y)) };
  });
}

/** Name on the arc, feet towards the centre, spread over at most 250 degrees. */
function onArc(text: string, centre: Point, radius: number, size: number): Step[] {
  const characters = Array.from(text);
  const step = Math.min(0.4, (250 * Math.PI) / 180 / Math.max(characters.length, 1));
  const stretch = Math.min(1, (step * (radius + size * 0.3)) / size / 1.06);
  return characters.flatMap((character, index) => {
    const angle = (index - (characters.length - 1) / 2) * step;
    const codePoint = character.codePointAt(0) ?? 0;
    const half = (glyphOf(codePoint, "head").advance * size * stretch) / 2;
    // 0.12 em of descent lies under the baseline of these faces.
    const foot = radius + size * 0.12;
    const at = {
      x: centre.x + foot * Math.sin(angle) - half * Math.cos(angle),
      y: centre.y - foot * Math.cos(angle) - half * Math.sin(angle),
    };
    return outline(codePoint, { at, turn: angle, size, stretch });
  });
}

/** Straight text centred below the middle, as wide as the circle leaves room. */
function straight(text: string, centre: Point, size: number, room: number): Step[] {
  const natural = widthOf(text, "head") * size;
  const stretch = Math.min(1, room / Math.max(natural, 1));
  let x = centre.x - (natural * stretch) / 2;
  return Array.from(text).flatMap((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const steps = outline(codePoint, { at: { x, y: centre.y }, turn: 0, size, stretch });
    x += glyphOf(codePoint, "head").advance * size * stretch;
    return steps;
  });
}

/** A round seal: name of the body on the arc, purpose below, the middle left free so that the date can be read. It bears
 *  neither star nor emblem: those belong to engraved seals under 国发〔1999〕25号, this is the picture of a digital one. */
export function sealMarks(seal: { body: string; purpose: string }, centre: Point): Mark[] {
  const radius = SEAL_DIAMETER / 2;
  const steps = [
    ...onArc(seal.body, centre, radius - 22, 14.5),
    ...straight(seal.purpose, { x: centre.x, y: centre.y + radius * 0.62 }, 10.5, radius * 1.28),
  ];
  return [
    { type: "ring", x: centre.x, y: centre.y, radius: radius - 1.6, stroke: 2.8, colour: colours.red, over: true },
    { type: "shape", steps, colour: colours.red, over: true },
  ];
}
