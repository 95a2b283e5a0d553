import type { Tx } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import { indexTokens, type LevelText } from "../model/index-tokens";

/** Groups of results, in the order they are shown. */
export const searchGroups = ["apply", "guide", "convenience", "news", "policy", "faq"] as const;
export type SearchGroup = (typeof searchGroups)[number];

/** What can be found: `texts` by level, `filters` as `audience:person`, `list:one-visit`, `terminal:pc`. */
export type SearchEntry = {
  id: string;
  group: SearchGroup;
  code: string;
  title: Bilingual;
  summary: Bilingual;
  texts: LevelText[];
  /** Titles and synonyms, for typing errors that no reading explains. */
  fuzzy: string[];
  audiences?: string[];
  themes?: string[];
  filters?: string[];
  departmentCode?: string;
  areaCode?: string;
  areaPath?: string;
  weight?: number;
  href: string;
};

/** An entry as its row. Group and filters are tokens too, so that one index answers words and filters together. */
export function searchRow(entry: SearchEntry) {
  const filters = [
    `group:${entry.group}`,
    ...(entry.audiences ?? []).map((one) => `audience:${one}`),
    ...(entry.themes ?? []).map((one) => `theme:${one}`),
    ...(entry.departmentCode ? [`department:${entry.departmentCode}`] : []),
    ...(entry.areaCode ? [`area:${entry.areaCode}`] : []),
    ...(entry.filters ?? []),
  ];
  return {
    id: entry.id,
    group: entry.group,
    code: entry.code,
    titleZh: entry.title.zh,
    titleEn: entry.title.en,
    summaryZh: entry.summary.zh,
    summaryEn: entry.summary.en,
    tokens: [...indexTokens(entry.texts), ...filters.map((one) => `f:${one}`)],
    fuzzy: entry.fuzzy.join(" "),
    audiences: entry.audiences ?? [],
    themes: entry.themes ?? [],
    departmentCode: entry.departmentCode ?? null,
    areaCode: entry.areaCode ?? null,
    areaPath: entry.areaPath ?? null,
    weight: entry.weight ?? 0,
    href: entry.href,
  };
}

/** Replaces the entries whose ids begin so: what is no longer said can no longer be found. */
export async function replaceEntries(tx: Tx, ids: readonly string[], entries: readonly SearchEntry[]): Promise<void> {
  await tx.db.searchEntry.deleteMany({
    where: { OR: ids.map((id) => (id.endsWith(":") ? { id: { startsWith: id } } : { id })) },
  });
  if (entries.length > 0) await tx.db.searchEntry.createMany({ data: entries.map(searchRow) });
}
