import { defineJob } from "@/lib/platform/jobs";
import { indexArticle } from "../commands/index-article";
import { articlePublished } from "../events";

/** A published article can be found. */
export const indexArticleJob = defineJob({
  name: "index-article",
  on: [articlePublished.name],
  handle: ({ id }) => indexArticle(String(id)),
});
