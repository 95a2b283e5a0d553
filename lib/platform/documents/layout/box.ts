import type { Mark } from "./marks";

/** Where a box came to stand; `first` and `last` on its sheet (table rules and gaps depend on it). */
export type Place = { y: number; first: boolean; last: boolean };

/** A stretch of the paper that is never cut: a line of text, a table row, the signature. Heights in points. */
export type Box = {
  height: number;
  /** Must stand on the same sheet as the next box. */
  keepNext?: boolean;
  /** White space: vanishes at the top of a sheet. */
  gap?: boolean;
  /** May be set closer when that saves a sheet: lines of text and white space, not tables. */
  elastic?: true;
  /** Repeated above this box when it begins a sheet (the head of a table). */
  repeat?: Box;
  marks(place: Place): Mark[];
};

export const gap = (height: number, keepNext = false): Box => ({
  height,
  gap: true,
  elastic: true,
  keepNext,
  marks: () => [],
});
