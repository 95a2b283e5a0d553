import { localeOfPath } from "@/lib/platform/i18n/href";
import { type PageTag, publicPages } from "./public-pages";

/** An address whose page is kept. */
export type KeptAddress = { tags: readonly PageTag[]; seconds: number };

const patterns = publicPages.map((page) => {
  const names: string[] = [];
  const source = page.route.replace(/\[(\w+)\]/g, (_, name: string) => {
    names.push(name);
    return "([\\w-]{1,64})";
  });
  return { page, names, pattern: new RegExp(`^${source}$`), query: new Set<string>(page.query ?? []) };
});

/**
 * Whether the page at this address (path and query, as asked) may be kept: a listed route, with nothing in the query but
 * the names that belong to it, each once, with a short plain value. So what is kept stays bounded whatever is asked for.
 */
export function keptAddress(address: string, seconds: number): KeptAddress | null {
  const at = address.indexOf("?");
  const { path } = localeOfPath(at < 0 ? address : address.slice(0, at));
  for (const { page, names, pattern, query } of patterns) {
    const found = pattern.exec(path);
    if (!found) continue;
    if (at >= 0 && !isKnown(address.slice(at + 1), query)) return null;
    const parts = Object.fromEntries(names.map((name, i) => [name, found[i + 1] ?? ""]));
    return { tags: page.tags(parts), seconds: Math.min(seconds, page.seconds ?? seconds) };
  }
  return null;
}

function isKnown(text: string, known: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  for (const pair of text.split("&")) {
    const [, name = "", value] = /^(\w+)=([\w-]{1,64})$/.exec(pair) ?? [];
    if (value === undefined || !known.has(name) || seen.has(name)) return false;
    seen.add(name);
  }
  return true;
}
