import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pinyin } from "pinyin-pro";
import { describe, expect, test } from "vitest";
import { caseOutcomes, holdKinds } from "@/lib/cases/contract";
import { itemSchema } from "@/lib/catalogue/contract";
import { posts } from "@/lib/workflow/contract";
import zh from "@/messages/zh-CN/catalogue.json";
import articles from "./demo/city/articles.json";
import vectors from "./demo/city/search-vectors.json";
import codeLists from "./reference/code-lists.json";
import correctionReasons from "./reference/correction-reasons.json";
import opinionTemplates from "./reference/opinion-templates.json";
import reasonTags from "./reference/reason-tags.json";
import sharingKinds from "./reference/sharing-kinds.json";

const services = path.join(import.meta.dirname, "demo/services");
const items = readdirSync(services).map((slug) =>
  itemSchema.parse(JSON.parse(readFileSync(path.join(services, slug, "item.json"), "utf8"))),
);
const codes = (list: keyof typeof codeLists) => codeLists[list].codes.map((one) => one.code);

describe("code lists", () => {
  test("hold each code once, in both languages", () => {
    for (const [name, { codes }] of Object.entries(codeLists)) {
      expect(new Set(codes.map((one) => one.code)).size, name).toBe(codes.length);
      for (const one of codes) expect(one.name.en, `${name} ${one.code}`).not.toMatch(/\p{Script=Han}|^$/u);
    }
  });

  test("know every code that a service uses, with the words the screens show", () => {
    for (const item of items) {
      expect(codes("itemType"), item.slug).toContain(item.itemType);
      expect(codes("level"), item.slug).toContain(item.level);
      for (const object of item.objects) expect(codes("serviceObject")).toContain(object);
      for (const depth of item.netDepth) expect(codes("netDepth")).toContain(depth);
      for (const theme of item.themes.personal) expect(Object.keys(zh.personalTheme), item.slug).toContain(theme);
      for (const theme of item.themes.firm) expect(Object.keys(zh.firmTheme), item.slug).toContain(theme);
      for (const event of item.lifeEvents) expect(Object.keys(zh.lifeEvent), item.slug).toContain(event);
    }
  });

  test("have a national result for every outcome of a case, and one code for every kind of hold", () => {
    const outcomes = codeLists.resultCode.codes.flatMap((one) => one.outcomes);
    for (const outcome of caseOutcomes) expect(outcomes).toContain(outcome);
    expect(codeLists.holdKind.codes.map((one) => one.kind).sort()).toEqual([...holdKinds].sort());
  });

  test("run satisfaction and stars in opposite directions", () => {
    for (const { code, stars } of codeLists.satisfaction.codes) expect(Number(code) + stars).toBe(6);
  });
});

test("forty reason tags, eight for each grade, the grade in the first digit", () => {
  expect(reasonTags).toHaveLength(40);
  for (const stars of [1, 2, 3, 4, 5]) expect(reasonTags.filter((tag) => tag.stars === stars)).toHaveLength(8);
  for (const tag of reasonTags) expect(tag.code.startsWith(String(tag.stars)), tag.code).toBe(true);
  expect(new Set(reasonTags.map((tag) => tag.code)).size).toBe(40);
});

test("reasons for correction and opinions have words for every kind and post, each key once", () => {
  for (const { kind, reasons } of correctionReasons) {
    expect(reasons.length, kind).toBeGreaterThanOrEqual(3);
    expect(new Set(reasons.map((reason) => reason.key)).size, kind).toBe(reasons.length);
  }
  for (const kind of ["form", "certificate", "other"]) expect(correctionReasons.map((one) => one.kind)).toContain(kind);
  expect(opinionTemplates.map((one) => one.post).sort()).toEqual([...posts].sort());
});

test("every kind that a service shares has a name and a keeper", () => {
  const known = new Map(sharingKinds.map((kind) => [kind.code, kind]));
  expect(known.size).toBe(sharingKinds.length);
  for (const item of items)
    for (const { sharing } of item.materials) if (sharing) expect([...known.keys()], item.slug).toContain(sharing.kind);
});

test("articles fill every group of the search beside services, in both languages, dated and unique", () => {
  const slugs = items.map((item) => item.slug);
  expect(articles.length).toBeGreaterThanOrEqual(20);
  expect(new Set(articles.map((article) => article.id)).size).toBe(articles.length);
  for (const group of ["notice", "news", "policy", "faq", "convenience"])
    expect(articles.filter((article) => article.group === group).length, group).toBeGreaterThanOrEqual(3);
  for (const article of articles) {
    expect(article.day).toMatch(/^2026-\d{2}-\d{2}$/);
    for (const related of article.related) expect(slugs, article.id).toContain(related);
    for (const text of [article.title, article.summary, ...article.body])
      expect(text.en, article.id).not.toMatch(/\p{Script=Han}|^$/u);
  }
});

test("thirty listed queries, each with the service that must come first", () => {
  const slugs = items.map((item) => item.slug);
  expect(vectors).toHaveLength(30);
  expect(new Set(vectors.map((vector) => vector.query)).size).toBe(30);
  for (const vector of vectors) expect(slugs, vector.query).toContain(vector.expect);
  for (const query of ["spjy", "饭店执照", "食品经应许可"])
    expect(vectors.find((vector) => vector.query === query)?.expect).toBe("food-business");
});

test("the services hold the words that their listed queries look for", () => {
  const initials = (text: string) => pinyin(text, { pattern: "first", toneType: "none", type: "array" }).join("");
  for (const { query, expect: slug, why } of vectors) {
    const item = items.find((one) => one.slug === slug);
    const words = [item?.name.zh ?? "", ...(item?.keywords ?? []), ...(item?.synonyms ?? [])];
    const oneCharacterOff = (word: string) =>
      [...word].length === [...query].length && [...word].filter((char, at) => char !== [...query][at]).length === 1;
    const found = {
      words: words.some((word) => word.includes(query)),
      synonym: words.some((word) => word.includes(query)),
      initials: words.some((word) => initials(word).startsWith(query)),
      typing: words.some(
        (word) => oneCharacterOff(word) || oneCharacterOff([...word].slice(0, [...query].length).join("")),
      ),
      english: item?.keywordsEn.includes(query) ?? false,
    }[why];
    expect(found, `${query} → ${slug}`).toBe(true);
  }
});
