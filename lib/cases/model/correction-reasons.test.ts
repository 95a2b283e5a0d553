import { expect, test } from "vitest";
import { correctionReasons, joinReasons, sayReason, splitReasons } from "./correction-reasons";

test("every usual reason survives being written on a notice and read back", () => {
  const keys = correctionReasons.map(({ key }) => key);
  expect(splitReasons(joinReasons(keys, "请在图上标出更衣室"))).toEqual({ keys, free: "请在图上标出更衣室" });
  expect(new Set(keys).size).toBe(keys.length);
});

test("own words alone stay own words, and nothing stays nothing", () => {
  expect(splitReasons("第 2 页；没有日期")).toEqual({ keys: [], free: "第 2 页；没有日期" });
  expect(splitReasons(joinReasons([], "  "))).toEqual({ keys: [], free: "" });
});

test("an English reader reads usual reasons in English and the clerk's words as written", () => {
  expect(sayReason(joinReasons(["expired"], "see page 2"), "en")).toBe(
    "No longer valid: send one that is in force; see page 2",
  );
});
