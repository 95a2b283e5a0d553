import { type Locale, say } from "@/lib/platform/i18n";
import posts from "@/prisma/seed/reference/opinion-templates.json";
import type { OpinionTemplate } from "./desk-types";

/** The opinion templates of a post, in the language of the file (opinions are written in Chinese); what is left open is
 *  drawn as a line to be filled, a date is today's. */
export function templatesFor(post: string, locale: Locale, day: string): OpinionTemplate[] {
  const own = posts.find((one) => one.post === post);
  return (own?.templates ?? []).map((one) => ({
    key: one.key,
    outcome: one.outcome,
    name: say(one.name, locale),
    text: say(one.text, locale)
      .replaceAll("{date}", day)
      .replace(/\{\w+\}/g, "____"),
  }));
}
