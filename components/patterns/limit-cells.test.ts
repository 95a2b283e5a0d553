import { expect, test } from "vitest";
import { limitCells } from "./limit-cells";

/** The cells of an outline, as beginning and width. */
const cellsOf = (outline: string) =>
  [...outline.matchAll(/M([\d.]+) 0h([\d.]+)v10h-\2z/g)].map(([, x, w]) => [Number(x), Number(w)]);

test("a cell for each day, one pixel apart, over the whole width", () => {
  const { all, filled } = limitCells(2, 4);
  expect(cellsOf(all)).toEqual([
    [0, 26.25],
    [27.25, 26.25],
    [54.5, 26.25],
    [81.75, 26.25],
  ]);
  expect(cellsOf(filled)).toEqual(cellsOf(all).slice(0, 2));
});

test("half a day fills half a cell", () => {
  expect(cellsOf(limitCells(1.5, 3).filled)).toEqual([
    [0, 35.33],
    [36.33, 17.67],
  ]);
});

test("nothing used, too much used, a limit of no day", () => {
  expect(limitCells(0, 5).filled).toBe("");
  expect(limitCells(9, 5).filled).toBe(limitCells(9, 5).all);
  expect(cellsOf(limitCells(0, 0).all)).toEqual([[0, 108]]);
});

test("over 24 days one bar, filled by its share", () => {
  expect(cellsOf(limitCells(10, 40).all)).toEqual([[0, 108]]);
  expect(cellsOf(limitCells(10, 40).filled)).toEqual([[0, 27]]);
});
