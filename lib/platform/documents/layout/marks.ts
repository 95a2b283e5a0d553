import type { FaceName } from "../fonts/faces";
import { runsOf } from "./glyphs";

/** Colours of the design: ink, support, hairline, and the red kept for head line and seal. */
export const colours = {
  black: "#000000",
  ink: "#211E19",
  quiet: "#4D483F",
  line: "#857E70",
  red: "#D5281E",
  gold: "#B8862B",
  /** Watermark of a sample. */
  faint: "#E4DFD6",
} as const;
export type Colour = (typeof colours)[keyof typeof colours];

/** What is on a sheet: points (1/72 inch), origin at the top left corner. Pure data, drawn by `draw-pdf.ts`. */
export type Mark =
  | {
      type: "text";
      x: number;
      baseline: number;
      size: number;
      face: FaceName;
      text: string;
      tracking: number;
      colour: Colour;
    }
  | { type: "line"; x1: number; y1: number; x2: number; y2: number; width: number; colour: Colour; dashed?: boolean }
  | { type: "frame"; x: number; y: number; width: number; height: number; stroke: number; colour: Colour }
  | { type: "ring"; x: number; y: number; radius: number; stroke: number; colour: Colour; over: true }
  | { type: "shape"; steps: readonly Step[]; from?: { x: number; y: number }; colour: Colour; over?: true };

/** A step of a filled outline: to, with two control points for a curve. Points of the sheet, or counted from `from`. */
export type Step = { to: "move" | "line" | "curve"; points: number[] } | { to: "close" };

export type TextStyle = { face: FaceName; size: number; colour?: Colour };

/** A line of text with its rare characters in the fallback face. `tracking` points are added after each character. */
export function textMarks(text: string, x: number, baseline: number, style: TextStyle, tracking = 0): Mark[] {
  let at = x;
  return runsOf(text, style.face).map((run) => {
    const mark: Mark = {
      type: "text",
      x: at,
      baseline,
      size: style.size,
      face: run.face,
      text: run.text,
      tracking,
      colour: style.colour ?? colours.ink,
    };
    at += run.advance * style.size + run.count * tracking;
    return mark;
  });
}
