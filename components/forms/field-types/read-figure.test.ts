import { expect, test } from "vitest";
import { readCode } from "./line-input";
import { readFigure } from "./read-figure";

test.each<[string, number | undefined]>([
  ["128", 128],
  ["１２８．５", 128.5],
  ["1,280.50", 1280.5],
  ["1，280", 1280],
  [" 36 ", 36],
  ["1.", 1],
  [".5", 0.5],
  ["-3", -3],
  ["", undefined],
  ["abc", undefined],
  ["12a", undefined],
  ["1e5", undefined],
  ["1.2.3", undefined],
  ["Infinity", undefined],
  ["1234567890123456", undefined],
])("%j is read as %s", (text, figure) => {
  expect(readFigure(text)).toBe(figure);
});

test("codes lose the spaces and the width they were copied with", () => {
  expect(readCode(" 990121 19850315 123x ")).toBe("99012119850315123X");
  expect(readCode("１３８-0013-8000")).toBe("13800138000");
});
