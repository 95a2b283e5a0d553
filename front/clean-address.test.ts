import { expect, test } from "vitest";
import { faultOf, longestAddress } from "./clean-address";

test.each([
  "/",
  "/services/food-business?a=1&b=%E9%A3%9F",
  "/progress/9901%202026%201126%200068%204",
  "/_next/static/chunks/a.b-c_d.js",
  "/search?q=100%25",
  "/.well-known/security.txt",
])("%s may go on", (address) => {
  expect(faultOf(address)).toBeNull();
});

test.each([
  "/%FF",
  "/%00",
  "/a%0d%0ab",
  "//evil.example/",
  "/a//b",
  "/../etc/passwd",
  "/a/./b",
  "/a/%2e%2e/b",
  "/a%2fb",
  "/a\\b",
  "/a%5cb",
  "/search?q=%ZZ",
  "/search?q=%00",
  "/search?q=100%",
  "http://evil.example/",
  "*",
  "",
  "/服务",
])("%s is refused", (address) => {
  expect(faultOf(address)).toBe(400);
});

test("an endless address is too long", () => {
  expect(faultOf(`/${"a".repeat(longestAddress)}`)).toBe(414);
});
