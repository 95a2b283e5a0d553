import { describe, expect, test } from "vitest";
import { indexTokens } from "./index-tokens";
import { readQuery } from "./query-readings";
import { splitPinyin } from "./split-pinyin";

const required = (text: string) => readQuery(text).readings.map((reading) => reading.required);
const title = new Set(indexTokens([{ level: "t", text: "食品经营许可（新办）" }]));
const holds = (tokens: readonly string[] | undefined) =>
  tokens !== undefined && tokens.length > 0 && tokens.every((token) => title.has(`b:${token}`));

describe("what somebody typed", () => {
  test("words that only ask are left out", () => {
    expect(required("怎么办理食品许可")).toEqual([["食品", "许可"]]);
  });

  test("what is typed again is read as before, also after a thousand others", () => {
    const typed = ["怎么办理食品许可", "spjy", "食品经应许可", "", "饭".repeat(300)];
    const before = structuredClone(typed.map(readQuery));
    expect(typed.map(readQuery)).toEqual(before);
    for (let n = 0; n < 1_100; n += 1) expect(readQuery(`a${n}`).phrase).toBe(`x:a${n}`);
    expect(typed.map(readQuery)).toEqual(before);
  });

  test("words that only ask are all there is: they are searched for", () => {
    expect(readQuery("办理").readings).not.toEqual([]);
  });

  test("initials, pinyin and unfinished pinyin all lead to the name", () => {
    for (const typed of ["spjy", "SPJYXK", "shipinjingying", "shipinjingy", "jingyingxuke"])
      expect(readQuery(typed).readings.some((reading) => holds(reading.required))).toBe(true);
  });

  test("a wrong character of the same sound still sounds right", () => {
    const query = readQuery("食品经应许可");
    expect(query.readings.some((reading) => holds(reading.required))).toBe(false);
    expect(holds(query.sound?.required)).toBe(true);
  });

  test("half the name typed is enough", () => {
    expect(holds(required("食品经营")[0])).toBe(true);
    expect(holds(required("食品经")[0])).toBe(true);
  });

  test("full-width letters, capitals and marks make no difference", () => {
    expect(required("ＳＰＪＹ！")).toEqual(required("spjy"));
  });

  test.each(["", "   ", "！？（）", "\u0000\u0007", "😀"])("%j has nothing to search for", (text) => {
    expect(readQuery(text).readings).toEqual([]);
  });

  test("a very long text is read in part, not refused", () => {
    expect(readQuery("食品".repeat(5_000)).readings[0]?.required.length).toBeLessThanOrEqual(24);
  });

  test("quotes and signs of SQL are only signs", () => {
    expect(required(`'; drop table search_entry; --`)).toEqual([["w:drop", "w:table", "w:search", "w:entry"]]);
  });
});

describe("pinyin without spaces", () => {
  test.each([
    ["shipin", ["shi", "pin"]],
    ["xianfang", ["xian", "fang"]],
    ["zhuxiaog", ["zhu", "xiao"]],
    ["lvyou", ["lv", "you"]],
  ])("%s is %j", (typed, expected) => expect(splitPinyin(typed)).toEqual(expected));

  test.each(["spjy", "xyzq", "shi", ""])("%s is none", (typed) => expect(splitPinyin(typed)).toBeNull());
});

describe("what an entry can be found by", () => {
  test("a token of the title stands in its place and anywhere", () => {
    expect(title.has("t:食品") && title.has("b:食品")).toBe(true);
    expect(title.has("k:食品")).toBe(false);
  });

  test("the name without its bracket is a name too", () => {
    expect(title.has("t:x:食品经营许可") && title.has("t:x:食品经营许可新办")).toBe(true);
  });

  test("text in the body has no initials: they would fit everything", () => {
    expect(indexTokens([{ level: "b", text: "食品经营" }]).some((token) => token.startsWith("b:i:"))).toBe(false);
  });
});
