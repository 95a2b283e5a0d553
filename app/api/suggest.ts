import type { Context } from "hono";
import { search } from "@/lib/catalogue";

const groups = ["apply", "guide"];
const order = (group: string) => (groups.includes(group) ? groups.indexOf(group) : groups.length);

/** Suggestions while one types: services first, then the rest. Public and the same for everybody. */
export async function suggest(context: Context): Promise<Response> {
  const text = (context.req.query("q") ?? "").slice(0, 100);
  const { hits, how } = await search(text, {}, 8);
  const suggestions = hits
    .toSorted((a, b) => order(a.group) - order(b.group))
    .map(({ id, group, title, summary, href }) => ({ id, group, title, detail: summary, href }));
  return context.json({ suggestions, how }, 200, { "cache-control": "public, max-age=60" });
}
