import type { Area, Locale } from "@/lib/platform/i18n";
import { dictionaries } from "@/lib/platform/i18n/dictionaries";

const packed = new Map<string, string>();

/**
 * The texts of some areas in one language as one text of JSON, made once for each combination: the page framework looks
 * at every key of an object it hands to the browser, several hundred for a page, and at a text only once.
 */
export function packTexts(locale: Locale, areas: readonly Area[]): string {
  const key = `${locale} ${areas.join(" ")}`;
  const known = packed.get(key);
  if (known !== undefined) return known;
  const texts = JSON.stringify(Object.fromEntries(areas.map((area) => [area, dictionaries[locale][area]])));
  packed.set(key, texts);
  return texts;
}
