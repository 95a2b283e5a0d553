import type { Limit } from "@/lib/catalogue/contract";
import type { Day } from "@/lib/platform/clock";
import { createText, type Locale } from "@/lib/platform/i18n";
import { dateWords } from "../ui/date-words";

/** 5 个工作日 / 当场办结. */
export function limitWords(limit: Limit | null, locale: Locale): string {
  const t = createText(locale, "catalogue");
  if (!limit) return t("limit.none");
  if (limit.n === 0) return t("limit.now");
  if (locale === "en" && limit.n === 1) return createText(locale, "portal")(`limitOne.${limit.unit}`);
  return t(`limit.${limit.unit}`, { n: limit.n });
}

/** 今天 / 12月3日前: by when one has the result. */
export function byWords(service: { resultBy: Day | null; limit: Limit }, today: Day, locale: Locale): string {
  const t = createText(locale, "portal");
  const { resultBy, limit } = service;
  if (resultBy === null) return t("by.unknown");
  if (resultBy === today) return t("by.today");
  const day = dateWords(resultBy, locale);
  return limit.n === 0 ? t("by.on", { day }) : t("by.day", { day });
}

/** 全程网办 / 到场 1 次. */
export function visitWords(visits: number, locale: Locale): string {
  const t = createText(locale, "portal");
  if (visits === 0) return t("visits.none");
  return visits === 1 ? t("visits.one") : t("visits.some", { n: visits });
}
