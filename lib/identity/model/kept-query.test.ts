import { expect, test } from "vitest";
import { keptQuery } from "./kept-query";

test("a filter keeps its choices in one order, however the address was written", () => {
  expect(keptQuery("?light=red&service=food-business")).toBe("light=red&service=food-business");
  expect(keptQuery("service=food-business&light=red")).toBe("light=red&service=food-business");
});

test.each(["q=990121198503041043", "caseNo=9901", "cursor=abc", "light=", ""])("nothing of %s is kept", (query) => {
  expect(keptQuery(query)).toBe("");
});

test("what is no query harms nobody", () => {
  expect(keptQuery("<script>alert(1)</script>&light=red")).toBe("light=red");
});
