import { describe, expect, test } from "vitest";
import { defaultCalendar } from "@/lib/platform/clock";
import { evaluateInput } from "../contract";
import { badRatingDues, grades, isBad, satisfactionCode, summarise } from "./grades";
import { foreignTags, reasonTags, tagsOf } from "./tags";

describe("reason tags", () => {
  test("one star with tag 517 is refused: the tag belongs to five stars", () => {
    expect(foreignTags(1, ["517"])).toEqual(["517"]);
    expect(foreignTags(5, ["517"])).toEqual([]);
  });
  test.each(grades)("grade %i has its own eight tags and no other's", (grade) => {
    expect(tagsOf(grade)).toHaveLength(8);
    expect(tagsOf(grade).every((tag) => tag.code.startsWith(String(grade)))).toBe(true);
    const others = reasonTags.filter((tag) => tag.grade !== grade).map((tag) => tag.code);
    expect(foreignTags(grade, others)).toEqual(others);
  });
  test("a tag nobody defined is foreign to every grade", () => {
    for (const grade of grades) expect(foreignTags(grade, ["", "999", "51"])).toEqual(["", "999", "51"]);
  });
});

test("the exported code runs the other way: 1 is very satisfied", () => {
  expect(grades.map(satisfactionCode)).toEqual([5, 4, 3, 2, 1]);
});

test("one and two stars are bad", () => {
  expect(grades.filter(isBad)).toEqual([1, 2]);
});

test("two stars on 13 February 2026: contact by the 14th (a Saturday that works), mended by the 27th", () => {
  expect(badRatingDues("2026-02-13", defaultCalendar)).toEqual({ contactBy: "2026-02-14", mendBy: "2026-02-27" });
});

describe("what ratings add up to", () => {
  test("70/20/5/3/2 of a hundred: 95 % good, five bad, 4.53 on average", () => {
    const summary = summarise({ 5: 70, 4: 20, 3: 5, 2: 3, 1: 2 });
    expect(summary).toMatchObject({ total: 100, bad: 5, goodRate: 0.95, average: 4.53 });
  });
  test("nobody rated: nothing is said, there is no default good score", () => {
    expect(summarise({})).toMatchObject({ total: 0, goodRate: null, average: null });
  });
});

describe("what cannot be a rating", () => {
  const right = { node: "result", grade: 5 };
  test.each([
    ["no stars", { ...right, grade: 0 }],
    ["six stars", { ...right, grade: 6 }],
    ["half a star", { ...right, grade: 4.5 }],
    ["a text for a grade", { ...right, grade: "5" }],
    ["an unknown node", { ...right, node: "gift" }],
    ["nine tags", { ...right, tags: Array.from({ length: 9 }, (_, i) => `51${i}`) }],
    ["a megabyte of words", { ...right, text: "好".repeat(1_000_000) }],
  ])("%s", (_, input) => expect(evaluateInput.safeParse(input).success).toBe(false));
  test("the same tag twice counts once", () => {
    expect(evaluateInput.parse({ node: "result", grade: 5, tags: ["517", "517"] }).tags).toEqual(["517"]);
  });
});
