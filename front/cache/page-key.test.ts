import { expect, test } from "vitest";
import { keptAddress } from "./page-key";

test.each([
  ["/", ["catalogue", "articles"]],
  ["/en", ["catalogue", "articles"]],
  ["/services/food-business", ["service:food-business", "catalogue", "calendar"]],
  ["/en/services/food-business/sheets/form?filled=1", ["service:food-business"]],
  ["/services?audience=person&theme=birth", ["catalogue", "calendar"]],
  ["/articles/notice-2026", ["articles", "catalogue"]],
])("%s is kept until %s changes", (address, tags) => {
  expect(keptAddress(address, 60)).toEqual({ tags, seconds: 60 });
});

test("a page that nobody announces is kept shorter, never longer than asked", () => {
  expect(keptAddress("/finished", 60)?.seconds).toBe(15);
  expect(keptAddress("/finished", 5)?.seconds).toBe(5);
});

test.each([
  "/my",
  "/en/my/cases/1",
  "/window",
  "/search?q=a",
  "/services?utm=1",
  "/services?audience=person&audience=firm",
  "/services?audience=",
  `/services?cursor=${"a".repeat(65)}`,
  "/services?audience=%70erson",
  "/services/food-business?kind=catering",
  "/services/%66ood",
  "/?",
  "/services/",
  "/progress/990120261126",
  "/verify?number=1",
])("%s is not kept", (address) => {
  expect(keptAddress(address, 60)).toBeNull();
});
