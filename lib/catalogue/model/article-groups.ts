/** Sorts of articles: how-to pages, everyday look-ups, news, policy documents, general questions, notices. */
export const articleGroups = ["guide", "convenience", "news", "policy", "faq", "notice"] as const;
export type ArticleGroup = (typeof articleGroups)[number];
