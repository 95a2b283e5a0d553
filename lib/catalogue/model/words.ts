import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { pinyin } from "pinyin-pro";

/** One dictionary per process, though a bundler may load this module more than once. */
const holder = globalThis as typeof globalThis & { tongbanJieba?: Jieba };

/** The words of a run of Han characters. The dictionary (5 MB) is read at the first use in a process. */
export function cutWords(run: string, every = false): string[] {
  holder.tongbanJieba ??= Jieba.withDict(dict);
  const jieba = holder.tongbanJieba;
  return every ? jieba.cutForSearch(run, true) : jieba.cut(run, true);
}

/** 食品 → ["shi", "pin"]; ü is written v, as it is typed. */
export function syllables(run: string): string[] {
  return pinyin(run, { toneType: "none", type: "array", v: true });
}

/** Neighbouring pairs: 食品经 → 食品, 品经. A single character is its own pair. */
export function pairs<T>(items: readonly T[]): [T, T | undefined][] {
  const [only] = items;
  if (items.length === 1 && only !== undefined) return [[only, undefined]];
  return items.slice(1).flatMap((item, i) => {
    const before = items[i];
    return before === undefined ? [] : [[before, item] as [T, T]];
  });
}

/** One face for what people type: full-width letters, capitals, brackets and marks make no difference. */
export function normalise(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Runs of Han characters, and words of Latin letters and digits. */
export function splitScripts(text: string): { han: string[]; latin: string[] } {
  const plain = normalise(text);
  return {
    han: plain.match(/\p{Script=Han}+/gu) ?? [],
    latin: (plain.match(/[a-z0-9]+/g) ?? []).filter((word) => !englishStops.has(word)),
  };
}

const englishStops = new Set([
  "a",
  "an",
  "and",
  "for",
  "how",
  "i",
  "in",
  "is",
  "my",
  "of",
  "on",
  "or",
  "the",
  "to",
  "do",
  "apply",
  "get",
]);

/** One form for the forms of an English word that people mix: licences, license. */
export function stem(word: string): string {
  const one = word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  return one.replace(/^license/, "licence").replace(/center$/, "centre");
}
