import { publishArticle } from "@/lib/catalogue";
import { mintSystemActor } from "@/lib/platform/auth";
import articles from "../demo/city/articles.json";

/** Publishes the articles of the demo city: notices, news, policy, questions, everyday look-ups. Repeatable. */
export async function seedArticles(): Promise<number> {
  const actor = mintSystemActor("seed");
  for (const article of articles) await publishArticle(actor, article as Parameters<typeof publishArticle>[1]);
  return articles.length;
}
