import type { Locale } from "./locale";

/** The address of a page in a language: English lives under /en, Chinese has no prefix. External addresses stay. */
export function localHref(locale: Locale, path: string): string {
  if (locale !== "en" || !path.startsWith("/") || path.startsWith("/api/")) return path;
  return path === "/" ? "/en" : `/en${path}`;
}

/** Splits an address into its language and the path every language shares. */
export function localeOfPath(pathname: string): { locale: Locale; path: string } {
  if (pathname === "/en") return { locale: "en", path: "/" };
  if (pathname.startsWith("/en/")) return { locale: "en", path: pathname.slice(3) };
  return { locale: "zh-CN", path: pathname };
}
