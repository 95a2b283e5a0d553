import { countedAtMost } from "@/lib/platform/api/counted-at-most";
import type { Locale } from "@/lib/platform/i18n/locale";

/** Both languages of the product group digits alike. */
const grouping = new Intl.NumberFormat("en");

/** A count as tables and figures show it: 24,189. */
export const countWords = (n: number): string => grouping.format(n);

/** A count of what waits, which stops at `countedAtMost`: 999+. */
export const countedWords = (n: number): string => (n >= countedAtMost ? "999+" : String(n));

/** A count where there is room for four signs: 1.9万, 19K. */
export function shortCountWords(n: number, locale: Locale): string {
  if (n < 10_000) return String(n);
  return new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: n < 100_000 ? 1 : 0 }).format(n);
}
