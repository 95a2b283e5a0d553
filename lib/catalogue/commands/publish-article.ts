import { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { tellChange } from "@/lib/platform/changes";
import { isDay } from "@/lib/platform/clock";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { emit } from "@/lib/platform/outbox";
import { bilingualSchema } from "../contract";
import { articlePublished } from "../events";
import { articleGroups } from "../model/article-groups";

export const publishArticleInput = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  group: z.enum(articleGroups),
  title: bilingualSchema,
  summary: bilingualSchema,
  /** Paragraphs of plain text; no mark-up is read. */
  body: z.array(bilingualSchema).min(1),
  day: z.string().refine(isDay),
  /** Who says so. */
  source: bilingualSchema,
  keywords: z.array(z.string().trim().min(1).max(50)).default([]),
  /** Codes of services it is about. */
  related: z.array(z.string().max(64)).default([]),
});

/** Publishes or replaces an article. Only the city's administrators and the product itself may. */
export async function publishArticle(
  actor: Actor,
  input: z.input<typeof publishArticleInput>,
): Promise<{ id: string }> {
  const { id, group, title, summary, body, day, source, keywords, related } = publishArticleInput.parse(input);
  if (actor.kind !== "system" && !actor.has("cityadmin")) throw new Refusal("platform/not-found", {}, { status: 404 });
  return inTransaction("catalogue/publish-article", async (tx) => {
    const row = {
      group,
      titleZh: title.zh,
      titleEn: title.en,
      bodyZh: body.map(({ zh }) => zh).join("\n\n"),
      bodyEn: body.map(({ en }) => en).join("\n\n"),
      day,
      source: { ...source, summary, keywords, related },
    };
    await tx.db.article.upsert({ where: { id }, create: { id, ...row }, update: row });
    await appendToLedger(tx, {
      actor,
      subject: { type: "article", id },
      event: "article.published",
      facts: { group, day },
    });
    emit(tx, articlePublished, { id });
    await tellChange(tx, ["articles"]);
    return { id };
  });
}
