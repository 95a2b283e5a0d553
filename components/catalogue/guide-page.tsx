import type { Guide } from "@/lib/catalogue";
import type { ScenarioAnswers } from "@/lib/forms/contract";
import type { Locale } from "@/lib/platform/i18n";
import { createText } from "@/lib/platform/i18n";
import type { DecisionDays } from "@/lib/statistics";
import { SideCard } from "../patterns/side-card";
import { GuideAnswer } from "./guide-answer";
import { guideAnswers } from "./guide-answers";
import { GuideCard } from "./guide-card";
import { GuideDetails } from "./guide-details";
import { GuideDurations } from "./guide-durations";
import { GuideFacts } from "./guide-facts";
import { GuideHead } from "./guide-head";
import { GuideMaterials } from "./guide-materials";
import { GuideMoney } from "./guide-money";
import { GuidePlaces } from "./guide-places";
import { GuideQuestions } from "./guide-questions";
import { GuideSteps } from "./guide-steps";
import { GuideWho } from "./guide-who";

export type GuidePart = { guide: Guide; locale: Locale };

const parts = ["who", "materials", "steps", "money", "faq", "places"] as const;

/** Everything a person must know of one service, answer first; the card with the date and the next step stays in view. */
export function GuidePage(
  props: GuidePart & { answers: ScenarioAnswers; address: string; durations: DecisionDays | null },
) {
  const { guide, locale, address } = props;
  const t = createText(locale, "portal");
  const chosen = guideAnswers(guide.service.item, props.answers);
  return (
    <div className="page-width">
      <div className="grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_21rem] large:grid-cols-1">
        <div className="min-w-0">
          <GuideHead guide={guide} locale={locale} />
          <div className="mb-6 rounded-card border-edge bg-surface p-5 lg:hidden large:block print:hidden">
            <GuideAnswer guide={guide} locale={locale} />
          </div>
          <GuideFacts guide={guide} locale={locale} chosen={chosen} />
          <nav aria-label={t("guide.parts")} data-print="none" className="mt-6 overflow-x-auto border-line-2 border-b">
            <ul className="flex gap-x-7 whitespace-nowrap max-sm:gap-x-5 large:flex-wrap">
              {parts.map((part) => (
                <li key={part}>
                  <a
                    href={`#${part}`}
                    className="inline-flex min-h-target items-center border-transparent border-b-[3px] text-body hover:border-blue-600 hover:text-blue-700"
                  >
                    {t(`guide.${part}.title`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <GuideWho guide={guide} locale={locale} />
          <GuideMaterials guide={guide} locale={locale} chosen={chosen} />
          <GuideSteps guide={guide} locale={locale} chosen={chosen} />
          {props.durations && (
            <GuideDurations figures={props.durations} promised={guide.service.item.limits.promised.n} locale={locale} />
          )}
          <GuideMoney guide={guide} locale={locale} chosen={chosen} />
          <GuideQuestions guide={guide} locale={locale} />
          <GuidePlaces guide={guide} locale={locale} />
          <GuideDetails guide={guide} locale={locale} />
        </div>
        <div className="pt-8 max-lg:pt-4">
          <SideCard label={t("guide.card.label")}>
            <GuideCard guide={guide} locale={locale} address={address} />
          </SideCard>
        </div>
      </div>
    </div>
  );
}
