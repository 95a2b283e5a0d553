import { expect, test } from "vitest";
import { countedWords, countWords, shortCountWords } from "./count-words";

test("counts are grouped, capped and shortened", () => {
  expect([0, 999, 24_189].map(countWords)).toEqual(["0", "999", "24,189"]);
  expect([0, 999, 1_000].map(countedWords)).toEqual(["0", "999", "999+"]);
  expect([9_999, 18_681, 250_400].map((n) => shortCountWords(n, "zh-CN"))).toEqual(["9999", "1.9万", "25万"]);
  expect([9_999, 18_681, 250_400].map((n) => shortCountWords(n, "en"))).toEqual(["9999", "18.7K", "250K"]);
});
