import type { Area, Locale } from "@/lib/platform/i18n";
import { dictionaries } from "@/lib/platform/i18n/dictionaries";

type Dictionary = (typeof dictionaries)["zh-CN"];

/** All texts of an area (`forms`), or one group of them (`identity.menu`). */
export type TextPart = Area | { [A in Area]: `${A}.${keyof Dictionary[A] & string}` }[Area];

const packed = new Map<string, string>();

/**
 * Some texts in one language as one text of JSON, made once for each combination: the page framework looks at every key
 * of an object it hands to the browser, several hundred for a page, and at a text only once.
 */
export function packTexts(locale: Locale, parts: readonly TextPart[]): string {
  const key = `${locale} ${parts.join(" ")}`;
  const known = packed.get(key);
  if (known !== undefined) return known;
  const texts: Record<string, Record<string, unknown>> = {};
  for (const part of parts) {
    const [area = "", group] = part.split(".");
    const all: Record<string, unknown> = dictionaries[locale][area as Area];
    texts[area] = group ? { ...texts[area], [group]: all[group] } : all;
  }
  const json = JSON.stringify(texts);
  packed.set(key, json);
  return json;
}
