import { formatDay, isDay } from "@/lib/platform/clock";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import type { NoticeParams } from "./notice";

/** Parameters in a language: days written out, names of things said. */
export function saidParams(params: NoticeParams, locale: Locale): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => {
      if (typeof value === "object") return [key, say(value, locale)];
      return [key, isDay(value) ? formatDay(value, locale) : value];
    }),
  );
}

/** Title and text of a message in the reader's language. */
export function sayNotice(
  template: string,
  params: NoticeParams,
  secret: string | undefined,
  locale: Locale,
): { title: string; text: string } {
  // Templates are data of the row; an old row may name one that is no longer there, which answers with its key.
  const t = createText(locale, "notify") as (key: string, params: Record<string, string | number>) => string;
  const all = { ...saidParams(params, locale), ...(secret === undefined ? {} : { code: secret }) };
  return { title: t(`${template}.title`, all), text: t(`${template}.text`, all) };
}
