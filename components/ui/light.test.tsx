import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Light, type LightKind, LightMark } from "./light";

const kinds: LightKind[] = ["green", "yellow", "red", "stopped", "none"];

/** Everything that is drawn, without any colour. */
const outline = (markup: string) => [...markup.matchAll(/ (?:d|cx|cy|r|x|y|width|height|rx)="[^"]*"/g)].join("");

test.each(kinds)("the %s light says its word in both languages, so that colour is never alone", (kind) => {
  const zh = renderToStaticMarkup(<Light kind={kind} locale="zh-CN" />);
  const en = renderToStaticMarkup(<Light kind={kind} locale="en" />);
  expect(zh.replace(/<[^>]+>/g, "")).toMatch(/\p{Script=Han}/u);
  expect(en.replace(/<[^>]+>/g, "")).toMatch(/^[A-Z][a-z ]+$/);
});

test("the five lights have five different outlines", () => {
  const outlines = kinds.map((kind) => outline(renderToStaticMarkup(<LightMark kind={kind} />)));
  expect(new Set(outlines).size).toBe(kinds.length);
  expect(outlines.every((drawn) => drawn.length > 20)).toBe(true);
});

test("the amount follows the word, and the mark is hidden from readers of the screen", () => {
  const markup = renderToStaticMarkup(<Light kind="yellow" locale="zh-CN" amount="剩 1 个工作日" />);
  expect(markup.replace(/<[^>]+>/g, "")).toBe("临期 · 剩 1 个工作日");
  expect(markup).toMatch(/<svg aria-hidden="true"/);
});

test("another word takes the place of the usual one", () => {
  expect(renderToStaticMarkup(<Light kind="green" locale="zh-CN" word="审核中" />)).not.toContain("正常");
});
