import type { dictionaries } from "./dictionaries";

/** Chinese is the language of record; English is complete. */
export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];
export type Area = keyof (typeof dictionaries)["zh-CN"];

/** A name kept in data, not in `messages/`: service names, field labels, department names. */
export type Bilingual = { zh: string; en: string };

/** The text of a bilingual name; Chinese when the English is empty (names of things may stay Chinese). */
export function say(name: Bilingual, locale: Locale): string {
  return locale === "en" && name.en ? name.en : name.zh;
}
