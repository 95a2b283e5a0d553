import { face } from "../fonts/faces";
import { glyphOf } from "./glyphs";
import type { Step } from "./marks";

export type Point = { x: number; y: number };
/** Where a glyph goes: origin, turn in radians (clockwise), size in points, narrowing. */
export type Pose = { at: Point; turn: number; size: number; stretch: number };

/** The outline of a character in the head face: for pictures of writing (seal, watermark) that must not be part of the text. */
export function outline(codePoint: number, pose: Pose): Step[] {
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
