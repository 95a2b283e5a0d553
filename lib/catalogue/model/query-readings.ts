import { whole } from "./index-tokens";
import { splitPinyin } from "./split-pinyin";
import { cutWords, pairs, splitScripts, stem, syllables } from "./words";

/** One way to understand what was typed: an entry must hold every `required` token; `bonus` ones rank it higher. */
export type Reading = { readonly required: readonly string[]; readonly bonus: readonly string[] };

export type Query = {
  /** The phrase as a whole: an entry that is called so comes first. */
  readonly phrase: string;
  /** What the words say. */
  readonly readings: readonly Reading[];
  /** What it sounds like: a wrong character of the same sound (经应 for 经营) is the usual typing error in Chinese. */
  readonly sound: Reading | null;
};

/** Words that ask and name nothing. */
const stops = new Set([
  ..."我 你 他 要 想 去 的 了 吗 呢 给 和 与 个 怎么 怎样 如何 哪里 在哪 在哪里 哪儿 什么 多少 需要 可以 能 一下 一家 一个 办 办理 申请 材料 流程 手续 我要 我想".split(
    " ",
  ),
]);

const longest = 24;

/** Texts that were read last: a city types the same few hundred beginnings of words all morning, at every key. */
const lately = new Map<string, Query>();
const mostKept = 1_000;
/** No more of a text is read, and nothing longer is kept. */
const mostRead = 100;

/** Reads what somebody typed. Empty readings: nothing in it can be searched for. */
export function readQuery(text: string): Query {
  const known = lately.get(text);
  if (known) return known;
  const query = readingOf(text);
  if (text.length > mostRead) return query;
  const [oldest] = lately.keys();
  if (lately.size >= mostKept && oldest !== undefined) lately.delete(oldest);
  lately.set(text, query);
  return query;
}

function readingOf(text: string): Query {
  const { han, latin } = splitScripts(text.slice(0, mostRead));
  const words = han.flatMap((run) => cutWords(run));
  const telling = words.filter((word) => !stops.has(word));
  const kept = telling.length > 0 ? telling : words;
  const chinese = chineseReading(kept, han);
  const readings = latinReadings(latin).map((reading) => ({
    required: unique([...chinese.required, ...reading.required]).slice(0, longest),
    bonus: unique([...chinese.bonus, ...reading.bonus]).slice(0, longest),
  }));
  const heard = kept.flatMap((word) =>
    pairs(syllables(word)).flatMap(([one, two]) => (two === undefined ? [] : [`p:${one}'${two}`])),
  );
  const run = telling.length === words.length ? han : kept;
  const joined = run.flatMap((part) =>
    pairs(syllables(part)).flatMap(([one, two]) => (two === undefined ? [] : [`p:${one}'${two}`])),
  );
  const sound = unique(joined.length > heard.length ? joined : heard);
  return {
    phrase: `x:${whole(text)}`,
    readings: readings.filter(({ required }) => required.length > 0),
    sound: latin.length === 0 && sound.length > 0 ? { required: sound.slice(0, longest), bonus: [] } : null,
  };
}

/** Pairs inside each word must be there; single characters and pairs across words only help. */
function chineseReading(words: readonly string[], runs: readonly string[]): Reading {
  const long = words.filter((word) => word.length > 1);
  const required = long.flatMap((word) => pairs([...word]).map(([one, two]) => one + (two ?? "")));
  const singles = words.filter((word) => word.length === 1);
  const across = runs.flatMap((run) => pairs([...run]).flatMap(([one, two]) => (two === undefined ? [] : [one + two])));
  // 占 道: the dictionary does not know the word; together the characters say what is meant.
  const needed = required.length > 0 ? required : across.length > 0 ? across : singles;
  return { required: unique(needed), bonus: unique([...long, ...singles, ...across]) };
}

/** Letters may be English, the initials of a name, or its pinyin. */
function latinReadings(latin: readonly string[]): Reading[] {
  if (latin.length === 0) return [{ required: [], bonus: [] }];
  const english: Reading = { required: latin.map((word) => `w:${stem(word)}`), bonus: latin.map(stem) };
  const typed = latin.join("");
  if (!/^[a-z]{2,40}$/.test(typed)) return [english];
  const spoken = splitPinyin(typed);
  const spokenPairs = pairs(spoken ?? []).flatMap(([one, two]) => (two === undefined ? [] : [`p:${one}'${two}`]));
  return [
    english,
    ...(typed.length <= 10 ? [{ required: [`i:${typed}`], bonus: [] }] : []),
    ...(spokenPairs.length > 0 ? [{ required: spokenPairs, bonus: [] }] : []),
  ];
}

const unique = (tokens: readonly string[]): string[] => [...new Set(tokens)];
