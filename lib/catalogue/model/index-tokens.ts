import { cutWords, normalise, pairs, splitScripts, stem, syllables } from "./words";

/** Where a text of an entry stands: its title, its keywords and synonyms, everything else. */
export type Level = "t" | "k" | "b";
export type LevelText = { level: Level; text: string };

/** Longest run of initials that is kept from one place on; longer ones are found by their beginning. */
const longestInitials = 10;

/**
 * What an entry can be found by. Every token stands once under `b:` (anywhere) and, for titles and keywords, once more
 * under its own level, so that a search is one containment test and a rank is a sum:
 * the words and character pairs of Chinese; `p:` pairs of pinyin syllables; `i:` initials from the beginning of each
 * word; `w:` beginnings of English words; `x:` the whole phrase.
 */
export function indexTokens(texts: readonly LevelText[]): string[] {
  const tokens = new Set<string>();
  for (const { level, text } of texts) {
    for (const token of tokensOf(text, level)) {
      tokens.add(`b:${token}`);
      if (level !== "b") tokens.add(`${level}:${token}`);
    }
  }
  return [...tokens];
}

function* tokensOf(text: string, level: Level): Generator<string> {
  const { han, latin } = splitScripts(text);
  for (const run of han) {
    const characters = [...run];
    for (const [one, two] of pairs(characters)) yield two === undefined ? one : one + two;
    for (const word of cutWords(run, true)) if (word.length > 1 || level === "t") yield word;
    if (level === "b") continue;
    const sounds = syllables(run);
    for (const [one, two] of pairs(sounds)) if (two !== undefined) yield `p:${one}'${two}`;
    yield* initials(run, sounds);
  }
  for (const word of latin) {
    const whole = stem(word);
    yield whole;
    if (level !== "b") for (let end = 2; end <= whole.length; end += 1) yield `w:${whole.slice(0, end)}`;
  }
  if (level !== "b") {
    yield `x:${whole(text)}`;
    yield `x:${whole(text.replace(/（[^）]*）|\([^)]*\)/g, ""))}`;
  }
}

/** The whole phrase without spaces. */
export const whole = (text: string): string => normalise(text).replaceAll(" ", "");

function* initials(run: string, sounds: readonly string[]): Generator<string> {
  const letters = sounds.map((sound) => sound[0] ?? "");
  let at = 0;
  for (const word of cutWords(run)) {
    const from = letters.slice(at, at + longestInitials);
    for (let end = 2; end <= from.length; end += 1) yield `i:${from.slice(0, end).join("")}`;
    at += [...word].length;
  }
}
