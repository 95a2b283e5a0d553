import { createText, say } from "@/lib/platform/i18n";
import type { ProcessDefinition } from "@/lib/workflow/contract";
import { WorkingDayRuler } from "../patterns/working-day-ruler";
import { dateWords } from "../ui/date-words";
import { ProcessStrip } from "../workflow/process-strip";
import type { GuideAnswers } from "./guide-answers";
import type { GuidePart } from "./guide-page";
import { guideStops } from "./guide-stops";
import { limitWords } from "./limit-words";

/** How it goes and how long: the steps in one line, over the ruler that turns the limit into a date. */
export function GuideSteps({ guide, locale, chosen }: GuidePart & { chosen: GuideAnswers }) {
  const t = createText(locale, "portal");
  const c = createText(locale, "catalogue");
  const { item, process } = guide.service;
  const { promised, statutory, note } = item.limits;
  const stops = guideStops(item, process as ProcessDefinition, { ...chosen.answers, ...chosen.outcome.route }, locale);
  return (
    <section aria-labelledby="steps" className="mt-9">
      <h2 id="steps" className="text-section">
        {t("guide.steps.title")}
      </h2>
      <p className="mt-1 text-body text-ink-2">
        {promised.n === 0
          ? t("guide.steps.atOnce")
          : t("guide.steps.within", { limit: limitWords(promised, locale), statutory: limitWords(statutory, locale) })}
      </p>
      <div className="mt-5">
        <ProcessStrip stops={stops} locale={locale} label={t("guide.steps.title")} />
      </div>
      {guide.ruler.length > 0 && (
        <div className="mt-6">
          <WorkingDayRuler
            cells={guide.ruler}
            locale={locale}
            legend
            words={{ start: t("guide.steps.start"), due: t("guide.steps.result") }}
          />
        </div>
      )}
      <ul className="mt-3 grid gap-1 text-ink-2 text-small">
        {promised.n > 0 && promised.unit === "working-day" && <li>{t("guide.steps.rule")}</li>}
        {promised.n > 0 && promised.unit !== "working-day" && (
          <li>{t("guide.steps.ruleOther", { unit: c(`unit.${promised.unit}`) })}</li>
        )}
        <li>{t("guide.steps.stops")}</li>
        {guide.assumed.map((year) => (
          <li key={year}>{t("guide.steps.assumed", { year })}</li>
        ))}
        {[promised.note, statutory?.note, note].flatMap((one) =>
          one ? [<li key={one.zh}>{say(one, locale)}</li>] : [],
        )}
        {item.specialProcedures.map((special) => (
          <li key={special.key}>
            {t("guide.steps.special", {
              name: say(special.name, locale),
              limit: limitWords({ n: special.days, unit: special.unit }, locale),
            })}{" "}
            {say(special.note, locale)}
          </li>
        ))}
        {item.publicNotice && (
          <li>
            {t("guide.steps.notice", {
              limit: limitWords({ n: item.publicNotice.days, unit: item.publicNotice.unit }, locale),
            })}{" "}
            {item.publicNotice.note && say(item.publicNotice.note, locale)}
          </li>
        )}
        {item.windowPeriods?.map((period) => (
          <li key={period.from}>
            {t("guide.steps.period", {
              name: say(period.name, locale),
              from: dateWords(`2026-${period.from}`, locale),
              to: dateWords(`2026-${period.to}`, locale),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
