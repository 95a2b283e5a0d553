import { createText, type Locale } from "@/lib/platform/i18n";
import { WorkingDayRuler } from "../patterns/working-day-ruler";
import { classNames } from "../ui/class-names";
import { dateWords } from "../ui/date-words";
import { Light } from "../ui/light";
import type { ShownClock } from "./case-clock";
import { amountWords, clockAmount } from "./case-words";

type Kind = "pre-review" | "notice" | "reply" | "lapse" | "promise" | "statutory" | "delivery" | "step";

/** Due day, light and working-day ruler of a case in one band (picture 05). `dense` is for staff screens. Nothing when
 *  no clock runs. Take the facts from `shownClock`. */
export function ClockBand(props: { shown: ShownClock; locale: Locale; dense?: boolean }) {
  const { shown, locale, dense = false } = props;
  const { clock, cells } = shown;
  if (!clock) return null;
  const t = createText(locale, "my");
  const due = clock.due ?? clock.ifResumedToday;
  const total = clock.limit.n + clock.extension;
  const counted = clock.limit.n > 0 && clock.used !== null;
  const started = createText(locale, "cases")(`clock.${clock.kind as Kind}`);
  return (
    <section
      aria-label={t(`clock.${dense ? "staff" : "label"}.${clock.kind as Kind}`)}
      className={classNames(
        "grid border-edge bg-surface",
        dense
          ? "gap-x-6 gap-y-3 border-x-0 px-4 py-3 md:grid-cols-[auto_1fr]"
          : "gap-x-16 gap-y-5 rounded-card px-7 py-6 max-sm:px-4 max-sm:py-5 md:grid-cols-[minmax(11rem,17rem)_1fr] large:grid-cols-1",
      )}
    >
      <div>
        <p className={dense ? "text-fine text-ink-2" : "text-ink-2 text-small"}>
          {t(`clock.${dense ? "staff" : "label"}.${clock.kind as Kind}`)}
        </p>
        {clock.state === "stopped" ? (
          <p className={dense ? "text-staff-title" : "text-big-date"}>{t("clock.held")}</p>
        ) : (
          due && <p className={dense ? "text-staff-title" : "text-big-date"}>{dateWords(due, locale)}</p>
        )}
        <Light
          kind={shown.light}
          locale={locale}
          amount={clockAmount(clock, locale, shown.today)}
          size={dense ? 14 : 18}
          className={dense ? "text-staff" : "font-semibold text-body"}
        />
        {shown.deemedFrom && (
          <p className="mt-1 text-ink-2 text-small">
            {createText(locale, "cases")("deemed", { day: dateWords(shown.deemedFrom, locale) })}
          </p>
        )}
      </div>
      {cells.length > 0 && (
        <div className="min-w-0">
          <p className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 text-small">
            <b className="font-semibold">{t("clock.today", { day: dateWords(shown.today, locale, "weekday") })}</b>
            {counted && (
              <span className="text-ink-2">
                {t("clock.count", {
                  kind: started,
                  total: amountWords(total, clock.limit.unit, locale),
                  used: Math.min(clock.used ?? 0, total),
                })}
              </span>
            )}
          </p>
          <WorkingDayRuler
            cells={cells}
            locale={locale}
            dense={dense}
            legend={!dense}
            words={{ start: t(`clock.start.${clock.kind as Kind}`), due: t("clock.due") }}
          />
        </div>
      )}
    </section>
  );
}
