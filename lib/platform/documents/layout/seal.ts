import { glyphOf, widthOf } from "./glyphs";
import { colours, type Mark, type Step } from "./marks";
import { outline, type Point } from "./outline";
import { mm } from "./sheet";

/** 40 mm, the size of a special seal (专用章) of a city body. */
export const SEAL_DIAMETER = mm(40);

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

type Seal = { body: string; purpose: string };

/** Its writing, counted from its centre. */
function writing({ body, purpose }: Seal, radius: number, scale: number): Step[] {
  return [
    ...onArc(body, { x: 0, y: 0 }, radius - 22 * scale, 14.5 * scale),
    ...straight(purpose, { x: 0, y: radius * 0.62 }, 10.5 * scale, radius * 1.28),
  ];
}

const cut = new Map<string, Step[]>();

/** The seals of a city's bodies, each with its purposes, are some hundreds: each is cut once, and kept. */
function writingOf(seal: Seal, radius: number, scale: number): Step[] {
  const key = JSON.stringify([seal.body, seal.purpose, radius]);
  const steps = cut.get(key) ?? writing(seal, radius, scale);
  if (cut.size > 1_000) cut.clear();
  cut.set(key, steps);
  return steps;
}

/** A round seal: name of the body on the arc, purpose below, the middle left free so that the date can be read. It bears
 *  neither star nor emblem: those belong to engraved seals under 国发〔1999〕25号, this is the picture of a digital one. */
export function sealMarks(seal: Seal, centre: Point, diameter = SEAL_DIAMETER): Mark[] {
  const scale = diameter / SEAL_DIAMETER;
  const radius = diameter / 2;
  return [
    {
      type: "ring",
      x: centre.x,
      y: centre.y,
      radius: radius - 1.6 * scale,
      stroke: 2.8 * scale,
      colour: colours.red,
      over: true,
    },
    { type: "shape", steps: writingOf(seal, radius, scale), from: centre, colour: colours.red, over: true },
  ];
}
