import { expect, test } from "vitest";
import { dateWords, instantWords, weekdayShort } from "./date-words";
import { moneyWords } from "./money";

test.each([
  ["day", "12月3日", "3 December"],
  ["weekday", "12月3日（星期四）", "Thursday 3 December"],
  ["full", "2026年12月3日", "3 December 2026"],
  ["table", "12-03", "12-03"],
  ["table-year", "2026-12-03", "2026-12-03"],
] as const)("a day in the style %s", (style, zh, en) => {
  expect(dateWords("2026-12-03", "zh-CN", style)).toBe(zh);
  expect(dateWords("2026-12-03", "en", style)).toBe(en);
});

test("a text that is no day is never turned into one", () => {
  for (const text of ["", "2026-02-30", "soon"]) expect(dateWords(text, "zh-CN", "full")).toBe(text);
  expect(instantWords("soon", "en")).toBe("soon");
});

test("an instant is told as a clock in Shanghai shows it", () => {
  expect(instantWords("2026-11-26T16:30:00Z", "zh-CN")).toBe("11月27日 00:30");
  expect(instantWords("2026-11-26T16:30:00Z", "en", "table")).toBe("11-27 00:30");
  expect(weekdayShort("2026-11-26", "zh-CN")).toBe("四");
});

test.each([
  [0, "0 元", "¥0"],
  [12000, "120 元", "¥120"],
  [123456789, "1,234,567.89 元", "¥1,234,567.89"],
  [-5, "−0.05 元", "−¥0.05"],
  [100000000, "1,000,000 元", "¥1,000,000"],
])("%i fen", (fen, zh, en) => {
  expect(moneyWords(fen, "zh-CN")).toBe(zh);
  expect(moneyWords(fen, "en")).toBe(en);
});
