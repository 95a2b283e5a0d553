import type { Bilingual } from "@/lib/platform/i18n";
import { createText, type Locale, say } from "@/lib/platform/i18n";

/** The name of a region of the board; its own ground, without the areas below, is said as such (云州市本级). */
export function regionWords(region: { key: string; name: Bilingual | null; own: boolean }, locale: Locale): string {
  const name = region.name ? say(region.name, locale) : region.key;
  return region.own ? createText(locale, "supervision")("board.own", { name }) : name;
}
