import { db } from "@/lib/platform/db";
import type { Bilingual } from "@/lib/platform/i18n";
import articles from "../demo/city/articles.json";

/** Guides, news, policies and answers of the demo city. Paragraphs are parted by an empty line. Repeatable. */
export async function seedArticles(): Promise<void> {
  const text = (parts: readonly Bilingual[], language: keyof Bilingual) =>
    parts.map((part) => part[language]).join("\n\n");
  await db().article.createMany({
    data: articles.map(({ id, group, day, source, title, summary, body }) => ({
      id,
      group,
      day,
      source,
      titleZh: title.zh,
      titleEn: title.en,
      bodyZh: text([summary, ...body], "zh"),
      bodyEn: text([summary, ...body], "en"),
    })),
    skipDuplicates: true,
  });
}
