import { expect, test } from "vitest";
import { sameSitePath } from "./same-site-path";

test.each(["/my", "/apply/food-business?step=2", "/services/x#faq-1"])("%s is one of our pages", (to) =>
  expect(sameSitePath(to)).toBe(to),
);

test.each([
  "//evil.example",
  "/\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "https://evil.example/my",
  "javascript:alert(1)",
  "my",
  "",
  null,
  undefined,
])("%j leads nowhere", (to) => expect(sameSitePath(to)).toBeUndefined());
