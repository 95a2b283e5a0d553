import { createText, type Locale } from "@/lib/platform/i18n";

export const stageKeys = [
  "pre-review",
  "waiting",
  "notice",
  "correcting",
  "review",
  "inspect",
  "expert",
  "decide",
  "issue",
] as const;

/** A stage of handling in words; an unknown one stays as it is. */
export function stageWords(stage: string, locale: Locale): string {
  const known = stageKeys.find((one) => one === stage);
  return known ? createText(locale, "supervision")(`stage.${known}`) : stage;
}
