import { createText, type Locale } from "@/lib/platform/i18n";

const known = ["pass", "fail", "return", "granted", "denied"] as const;
const custom = ["dispute", "sample", "visit", "doubt"] as const;

const isOf = <T extends string>(list: readonly T[], word: string): word is T =>
  (list as readonly string[]).includes(word);

/** The outcome of a step in words; a word of the process itself that has no translation stays as it was drawn. */
export function outcomeWords(outcome: string, locale: Locale): string {
  const t = createText(locale, "approval");
  if (isOf(known, outcome)) return t(`outcome.${outcome}`);
  return isOf(custom, outcome) ? t(`outcome.words.${outcome}`) : outcome;
}
