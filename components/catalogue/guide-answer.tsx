import { weekdayName } from "@/lib/platform/clock";
import { createText } from "@/lib/platform/i18n";
import { dateWords } from "../ui/date-words";
import { ApplyButton } from "./apply-button";
import type { GuidePart } from "./guide-page";
import { limitWords } from "./limit-words";

/** The one thing the reader came for: the day of the result, and the next step. */
export function GuideAnswer({ guide, locale }: GuidePart) {
  const t = createText(locale, "portal");
  const { promised } = guide.service.item.limits;
  const { resultBy, today } = guide;
  return (
    <>
      <p className="text-ink-2 text-small">{t("guide.card.expected")}</p>
      {resultBy ? (
        <p>
          <span className="block text-big-date text-blue-600">
            {promised.n === 0 && resultBy === today ? t("by.today") : dateWords(resultBy, locale)}
          </span>
          <span className="block text-small">
            {promised.n === 0
              ? t("guide.card.atOnce")
              : t("guide.card.counted", {
                  weekday: weekdayName(resultBy, locale),
                  limit: limitWords(promised, locale),
                })}
          </span>
        </p>
      ) : (
        <p className="text-subhead">{t("by.unknown")}</p>
      )}
      {guide.nextWorkingDay?.resultBy && promised.n > 0 && (
        <p className="mt-1 text-ink-2 text-small">
          {t("guide.card.dayOff", {
            day: dateWords(guide.nextWorkingDay.day, locale),
            result: dateWords(guide.nextWorkingDay.resultBy, locale),
          })}
        </p>
      )}
      <div data-print="none" className="mt-4 grid gap-3">
        <ApplyButton guide={guide} locale={locale} />
      </div>
    </>
  );
}
