import { expect, test } from "vitest";
import type { Drawn } from "./in-process";
import { keepPage } from "./kept-page";

const nonce = btoa("the nonce of the page as it was drawn");
const drawn = (change: Partial<Drawn> = {}, headers: Drawn["headers"] = {}): Drawn => ({
  status: 200,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `script-src 'nonce-${nonce}'`,
    link: `</a.css>; rel=preload; nonce="${nonce}"`,
    date: "yesterday",
    "cache-control": "no-store",
    ...headers,
  },
  body: Buffer.from(`<script nonce="${nonce}"></script>`),
  ...change,
});

test("a page is kept without a trace of the nonce it was drawn with, and without what belongs to the moment", () => {
  const page = keepPage(drawn());
  const head = Object.fromEntries(page?.head ?? []);
  expect(JSON.stringify(head)).not.toContain(nonce);
  expect(page?.parts.plain.bytes.includes(nonce)).toBe(false);
  expect(page?.parts.gzip.bytes.includes(nonce)).toBe(false);
  expect(head.date).toBeUndefined();
  expect(head["cache-control"]).toBe("private, no-cache");
});

test.each([
  ["what is not found", drawn({ status: 404 })],
  ["what leads elsewhere", drawn({ status: 307 })],
  ["what sets a cookie", drawn({}, { "set-cookie": ["a=b"] })],
  ["what is no page", drawn({}, { "content-type": "application/json" })],
  ["what has no nonce", drawn({}, { "content-security-policy": "script-src 'self'" })],
])("%s is not kept", (_, answer) => {
  expect(keepPage(answer)).toBeNull();
});
