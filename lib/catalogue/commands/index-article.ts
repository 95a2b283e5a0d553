import { inTransaction } from "@/lib/platform/db";
import { type ArticleGroup, articleGroups } from "../model/article-groups";
import { articleFacts } from "../queries/articles";
import { replaceEntries, type SearchGroup } from "../store/search-entries";

/** Notices are found among the news. */
const groupOf = (group: ArticleGroup): SearchGroup => (group === "notice" ? "news" : group);

/** Makes an article findable by its title and text. Repeatable; one that is gone is taken out. */
export async function indexArticle(id: string): Promise<void> {
  await inTransaction("catalogue/index-article", async (tx) => {
    const row = await tx.db.article.findUnique({ where: { id } });
    const facts = row && articleFacts(row.source);
    const group = articleGroups.find((one) => one === row?.group);
    await replaceEntries(
      tx,
      [`article:${id}`],
      row && group && facts
        ? [
            {
              id: `article:${id}`,
              group: groupOf(group),
              code: id,
              title: { zh: row.titleZh, en: row.titleEn },
              summary: facts.summary,
              texts: [
                { level: "t", text: row.titleZh },
                { level: "t", text: row.titleEn },
                ...facts.keywords.map((text) => ({ level: "k" as const, text })),
                { level: "b", text: row.bodyZh },
                { level: "b", text: row.bodyEn },
              ],
              fuzzy: [row.titleZh, ...facts.keywords, row.titleEn],
              href: `/articles/${id}`,
            },
          ]
        : [],
    );
  });
}
