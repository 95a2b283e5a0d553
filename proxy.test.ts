import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { proxy } from "./proxy";

const ask = (path: string, headers: Record<string, string> = {}) =>
  proxy(new NextRequest(new URL(path, "https://tongban.test"), { headers }));
/** What the page will read: Next carries changed request headers in `x-middleware-request-*`. */
const seen = (answer: Response, name: string) => answer.headers.get(`x-middleware-request-${name}`);
const nonceOf = (policy: string | null) => /script-src [^;]*'nonce-([^']+)'/.exec(policy ?? "")?.[1];

test("an address under /en is the same route in English", () => {
  const answer = ask("/en/services/food-business?tab=fees");
  expect(answer.headers.get("x-middleware-rewrite")).toBe("https://tongban.test/services/food-business?tab=fees");
  expect(seen(answer, "x-tongban-locale")).toBe("en");
  expect(seen(answer, "x-tongban-path")).toBe("/services/food-business");
});

test.each(["/", "/english", "/services/en", "/EN/services"])("%s is Chinese", (path) => {
  const answer = ask(path);
  expect(answer.headers.get("x-middleware-rewrite")).toBeNull();
  expect(seen(answer, "x-tongban-locale")).toBe("zh-CN");
});

test("what the browser claims in our headers is overwritten", () => {
  const claim = { "x-tongban-locale": "en", "x-tongban-path": "/admin", "x-nonce": "guessed" };
  const answer = ask("/my", claim);
  expect(seen(answer, "x-tongban-locale")).toBe("zh-CN");
  expect(seen(answer, "x-tongban-path")).toBe("/my");
  expect(seen(answer, "x-nonce")).not.toBe("guessed");
});

test("every answer has its own nonce, the same for the page and for the browser, and no inline script without it", () => {
  const [one, other] = [ask("/"), ask("/")];
  const policy = one.headers.get("content-security-policy");
  expect(nonceOf(policy)).toBeTruthy();
  expect(nonceOf(policy)).toBe(seen(one, "x-nonce"));
  expect(seen(one, "content-security-policy")).toBe(policy);
  expect(nonceOf(policy)).not.toBe(nonceOf(other.headers.get("content-security-policy")));
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(policy).not.toMatch(/style-src [^;]*unsafe/);
  expect(policy).not.toContain("unsafe-inline");
  expect(policy).not.toContain("unsafe-eval");
  expect(policy).toContain("object-src 'none'");
});

test("an encrypted connection is asked to stay so, a plain one on one's own machine is not", () => {
  expect(ask("/").headers.get("strict-transport-security")).toBeTruthy();
  const plain = proxy(new NextRequest("http://localhost:3000/"));
  expect(plain.headers.get("strict-transport-security")).toBeNull();
});
