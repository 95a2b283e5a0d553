import { expect, test } from "vitest";
import { dictionaries } from "./dictionaries";

type Area = keyof (typeof dictionaries)["zh-CN"];
const areas = Object.keys(dictionaries["zh-CN"]) as Area[];

/** Every text of an area by its dotted key. */
function texts(node: unknown, path = ""): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  return Object.entries(node as Record<string, unknown>).flatMap(([key, value]) =>
    texts(value, path ? `${path}.${key}` : key),
  );
}

const shape = (entries: [string, string][]) =>
  entries.map(([key, text]) => `${key} ${[...text.matchAll(/\{\w+\}/g)].sort().join(" ")}`.trim()).sort();

test.each(areas)("%s has the same keys and placeholders in Chinese and English", (area) => {
  expect(shape(texts(dictionaries.en[area]))).toEqual(shape(texts(dictionaries["zh-CN"][area])));
});

test.each(areas)("%s has no Chinese in its English texts", (area) => {
  const chinese = texts(dictionaries.en[area]).filter(([, text]) => /\p{Script=Han}/u.test(text));
  expect(chinese).toEqual([]);
});
