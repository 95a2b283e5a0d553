import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";

export type ArticleRow = { id: string; group: string; title: Bilingual; day: string };
/** `body`: paragraphs parted by an empty line. `related`: codes of services. */
export type ArticleView = ArticleRow & ArticleFacts & { body: Bilingual };
/** What is kept beside the text: who says it, in one sentence what, and what it belongs to. */
export type ArticleFacts = { source: Bilingual; summary: Bilingual; keywords: string[]; related: string[] };

type StoredFacts = Bilingual & Omit<ArticleFacts, "source">;

export function articleFacts(stored: unknown): ArticleFacts {
  const { zh, en, ...facts } = stored as StoredFacts;
  return { source: { zh, en }, ...facts };
}

type Row = { id: string; group: string; titleZh: string; titleEn: string; day: string };
const toRow = ({ id, group, titleZh, titleEn, day }: Row): ArticleRow => ({
  id,
  group,
  title: { zh: titleZh, en: titleEn },
  day,
});

/** Articles of a group, newest first, by keyset: the cursor is `<day>.<id>` of the last one seen. */
export async function listArticles(filter: {
  group: string;
  cursor?: string;
  size?: number;
}): Promise<{ items: ArticleRow[]; next: string | null }> {
  const size = Math.min(filter.size ?? 20, 100);
  const [day, ...rest] = (filter.cursor ?? "").split(".");
  const id = rest.join(".");
  const rows = await db().article.findMany({
    where: {
      group: filter.group,
      ...(day && id ? { OR: [{ day: { lt: day } }, { day, id: { gt: id } }] } : {}),
    },
    orderBy: [{ day: "desc" }, { id: "asc" }],
    take: size + 1,
    select: { id: true, group: true, titleZh: true, titleEn: true, day: true },
  });
  const items = rows.slice(0, size).map(toRow);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? `${last.day}.${last.id}` : null };
}

export async function findArticle(id: string): Promise<ArticleView | null> {
  const row = await db().article.findUnique({ where: { id } });
  if (!row) return null;
  return { ...toRow(row), body: { zh: row.bodyZh, en: row.bodyEn }, ...articleFacts(row.source) };
}
