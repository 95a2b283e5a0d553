import fc from "fast-check";
import { expect, test } from "vitest";
import { breakLines } from "./break-lines";
import { cleanText } from "./clean-text";

const lines = (text: string, room: number, indent = 0) =>
  breakLines(text, "body", room, indent).map((line) => line.text);

test("no line begins with a closing mark and none ends with an opening one", () => {
  expect(lines("依照《行政许可法》，决定受理。", 4)).toEqual(["依照《行", "政许可", "法》，决", "定受理。"]);
  expect(lines("一二三（四五）", 4)).toEqual(["一二三", "（四五）"]);
});

test("a number or a word is not torn apart, but one longer than the line is", () => {
  expect(lines("于2026年11月26日", 3)).toEqual(["于2026", "年11月", "26日"]);
  expect(lines("A".repeat(40), 8).length).toBeGreaterThan(1);
});

test("the first line is indented and line feeds begin a new paragraph", () => {
  expect(lines("一二三四五", 4, 2)).toEqual(["一二", "三四五"]);
  expect(lines("一\n二", 4)).toEqual(["一", "二"]);
});

test("no text is lost and no line is too wide, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."市，。《》“”（）a1- 镕𠮷\n"), maxLength: 80 }),
      fc.integer({ min: 3, max: 12 }),
      (text, room) => {
        const made = breakLines(cleanText(text), "body", room);
        expect(
          made
            .map((line) => line.text)
            .join("")
            .replace(/\s/g, ""),
        ).toBe(text.replace(/\s/g, ""));
        for (const line of made) expect(line.width).toBeLessThanOrEqual(room + 0.001);
      },
    ),
  );
});

test("signs that cannot be seen are removed and look-alike radicals become characters", () => {
  expect(cleanText("张\u202E三\u200B\u0000⼈\uD800")).toBe("张三人");
});
