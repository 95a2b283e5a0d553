import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SourceTag, type TagSource } from "./source-tag";

const at = "2026-11-26T10:42:18+08:00";
const words = (source: TagSource, locale: "zh-CN" | "en" = "zh-CN") =>
  renderToStaticMarkup(<SourceTag source={source} locale={locale} />);
const button = (markup: string) => /<button[^>]*>(.*?)<\/button>/s.exec(markup)?.[1]?.replace(/<[^>]+>/g, "");

test("a shared value names the body, the call, the time in Shanghai and the proof", () => {
  const markup = words({ kind: "extracted", body: "市场监管登记库", callNo: "EX-7Q", at, proof: "读卡" });
  expect(button(markup)).toBe("来源：市场监管登记库");
  for (const fact of ["EX-7Q", "11月26日 10:42", "读卡"]) expect(markup).toContain(fact);
});

test.each([
  ["inherited", "沿用"],
  ["promised", "告知承诺"],
  ["failed", "没有调到"],
  ["extracted", "共享"],
  ["typed", "填写"],
] as const)("%s says %s when nothing more is known", (kind, word) => {
  expect(button(words({ kind, at }))).toBe(`来源：${word}`);
});

test("a typed value tells the applicant from the window", () => {
  expect(button(words({ kind: "typed", by: "applicant", at }))).toBe("来源：本人填写");
  expect(button(words({ kind: "typed", by: "window", at }))).toBe("来源：窗口录入");
  expect(button(words({ kind: "typed", by: "刘*", at }))).toBe("来源：填写");
});

test("pressing it opens its own pop-over, without any script", () => {
  const markup = words({ kind: "typed", at });
  const target = /popoverTarget="([^"]+)"/i.exec(markup)?.[1];
  expect(target).toBeTruthy();
  expect(markup).toContain(`id="${target}"`);
  expect(markup).toMatch(/popover="auto"/);
});

test("English words for an English page; a broken time is shown as it came, never as a wrong one", () => {
  const markup = words({ kind: "failed", why: "timeout", at: "soon" }, "en");
  expect(button(markup)).toBe("Source: Not fetched");
  expect(markup).toContain("soon");
  expect(markup.replace(/<[^>]+>/g, "")).not.toMatch(/\p{Script=Han}/u);
});

test("texts from outside systems cannot become markup", () => {
  expect(words({ kind: "extracted", body: "<img src=x onerror=1>", at })).not.toContain("<img");
});
