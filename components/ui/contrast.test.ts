import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const css = readFileSync(path.resolve(import.meta.dirname, "../../app/globals.css"), "utf8");

/** The value of a colour token of the theme. */
function token(name: string): string {
  const found = new RegExp(`--color-${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (!found) throw new Error(`no token ${name}`);
  return found;
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(token(one)), luminance(token(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test("the measure itself is right: black on white is 21, a colour on itself 1", () => {
  expect((luminance("#ffffff") + 0.05) / (luminance("#000000") + 0.05)).toBeCloseTo(21, 5);
  expect(contrast("ink", "ink")).toBe(1);
});

test.each([
  ["ink", "surface", 16.6],
  ["ink", "paper", 15.4],
  ["ink-2", "surface", 9.1],
  ["ink-2", "paper", 8.4],
  ["ink-3", "surface", 5.8],
  ["ink-3", "paper", 5.4],
  ["control", "surface", 4.0],
  ["control", "paper", 3.7],
  ["blue-600", "surface", 8.0],
  ["blue-600", "paper", 7.4],
  ["blue-700", "surface", 10.4],
  ["blue-900", "surface", 14.3],
  ["blue-200", "blue-900", 9.0],
  ["green-text", "surface", 6.2],
  ["green-text", "green-50", 5.4],
  ["green-mark", "surface", 4.3],
  ["amber-text", "surface", 6.3],
  ["amber-text", "amber-50", 5.7],
  ["amber-mark", "surface", 2.3],
  ["red-text", "surface", 6.6],
  ["red-text", "red-50", 5.7],
  ["red-mark", "surface", 5.2],
  ["slate-text", "surface", 6.4],
  ["wall-text", "wall-ground", 15.8],
  ["wall-quiet", "wall-ground", 8.6],
  ["wall-bar", "wall-ground", 3.7],
  ["wall-blue", "wall-ground", 7.3],
  ["wall-green", "wall-ground", 7.3],
  ["wall-amber", "wall-ground", 11.5],
  ["wall-red", "wall-ground", 6.5],
  ["wall-red-text", "wall-ground", 8.0],
  ["wall-slate", "wall-ground", 5.8],
])("%s on %s has the promised contrast of %d", (one, other, promised) => {
  expect(contrast(one, other)).toBeCloseTo(promised, 0);
  expect(Math.abs(contrast(one, other) - promised)).toBeLessThan(0.1);
});

test.each([
  ["ink-3", "sunken"],
  ["ink-3", "ground"],
  ["ink-3", "blue-50"],
  ["ink-2", "sunken"],
  ["blue-600", "sunken"],
  ["blue-700", "blue-50"],
  ["blue-600", "blue-50"],
  ["surface", "blue-600"],
  ["surface", "red-text"],
  ["slate-text", "slate-50"],
  ["ink-2", "slate-50"],
  ["ink-2", "amber-50"],
  ["red-text", "sunken"],
  ["paper", "ink"],
])("text in %s on %s can be read (4.5)", (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});

test.each([
  ["amber-edge", "surface"],
  ["amber-edge", "amber-50"],
  ["control", "sunken"],
  ["red-mark", "red-50"],
  ["green-mark", "paper"],
])("the edge or mark %s on %s can be seen (3)", (mark, ground) => {
  expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
});

test("no colour of the default palette is left", () => {
  expect(css).toMatch(/--color-\*: initial;/);
});
