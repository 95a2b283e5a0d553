/** The syllables of standard pinyin: initial (or none) and the finals it goes with (GB/T 16159-2012). */
const finals: Record<string, string> = {
  "": "a ai an ang ao e ei en eng er o ou yi ya yo ye yao you yan yin yang ying yong yu yue yuan yun wu wa wo wai wei wan wen wang weng",
  b: "a ai an ang ao ei en eng i ian iao ie in ing o u",
  p: "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
  m: "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
  f: "a an ang ei en eng o ou u",
  d: "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
  t: "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
  n: "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve",
  l: "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve",
  g: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  k: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  h: "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
  j: "i ia ian iang iao ie in ing iong iu u uan ue un",
  q: "i ia ian iang iao ie in ing iong iu u uan ue un",
  x: "i ia ian iang iao ie in ing iong iu u uan ue un",
  zh: "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
  ch: "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
  sh: "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
  r: "an ang ao e en eng i ong ou u uan ui un uo",
  z: "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
  c: "a ai an ang ao e en eng i ong ou u uan ui un uo",
  s: "a ai an ang ao e en eng i ong ou u uan ui un uo",
};

const known = new Set(Object.entries(finals).flatMap(([initial, ends]) => ends.split(" ").map((end) => initial + end)));

/**
 * shipinjingy → shi, pin, jing: full syllables from the left, the longest that lets the rest be read; what is still
 * being typed at the end is left out. Null when it is no pinyin, or a single syllable, which says too little.
 */
export function splitPinyin(typed: string): string[] | null {
  const memo = new Map<number, string[] | null>();
  const from = (at: number): string[] | null => {
    if (at === typed.length) return [];
    const before = memo.get(at);
    if (before !== undefined) return before;
    memo.set(at, null);
    for (let end = Math.min(at + 6, typed.length); end > at; end -= 1) {
      const syllable = typed.slice(at, end);
      const rest = known.has(syllable) ? from(end) : null;
      if (rest) {
        memo.set(at, [syllable, ...rest]);
        return [syllable, ...rest];
      }
    }
    // The last syllable may be unfinished.
    const begun = typed.slice(at);
    if (at > 0 && begun.length < 6 && [...known].some((syllable) => syllable.startsWith(begun))) {
      memo.set(at, []);
      return [];
    }
    return null;
  };
  const found = from(0);
  return found && found.length > 1 ? found : null;
}
