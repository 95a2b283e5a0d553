import { createText, type Locale } from "@/lib/platform/i18n";

type Name = Parameters<ReturnType<typeof createText<"cases">>>[0];

/** A paper's name as it stands on the paper (Chinese), or what it is in English. */
export function paperName(paper: { kind: string; title: string }, locale: Locale): string {
  if (locale !== "en" && paper.title) return paper.title;
  return createText(locale, "cases")(`paper.${paper.kind}` as Name);
}
