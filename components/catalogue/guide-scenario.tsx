import { createText, localHref, say } from "@/lib/platform/i18n";
import { buttonLook } from "../ui/button-look";
import type { GuideAnswers } from "./guide-answers";
import type { GuidePart } from "./guide-page";
import { PlainSelect } from "./plain-select";

/** Under which answers the list is written, and the way to see it under others. A plain form: it works without scripts. */
export function GuideScenario({ guide, locale, chosen }: GuidePart & { chosen: GuideAnswers }) {
  const { asked, answers, outcome } = chosen;
  if (asked.length === 0) return null;
  const t = createText(locale, "portal");
  const { code } = guide.service;
  const told = asked.flatMap(({ key, label, options }) => {
    const answer = options.find(({ value }) => value === answers[key]);
    return answer ? [{ key, question: say(label, locale), answer: say(answer.label, locale) }] : [];
  });
  return (
    <div className="mt-1 text-small">
      <p className="text-ink-2">{t("guide.scenario.under")}</p>
      <dl className="mt-1 flex flex-wrap gap-x-6 gap-y-1">
        {told.map(({ key, question, answer }) => (
          <div key={key} className="flex flex-wrap gap-x-1.5">
            <dt className="text-ink-2">{question}</dt>
            <dd className="font-semibold">{answer}</dd>
          </div>
        ))}
      </dl>
      <details data-print="none" className="mt-1">
        <summary className="link inline-flex min-h-target items-center">{t("guide.scenario.other")}</summary>
        <form
          action={`${localHref(locale, `/services/${code}`)}#materials`}
          className="mt-1 grid gap-4 rounded-card border-edge bg-surface p-5 sm:grid-cols-2 large:grid-cols-1"
        >
          {asked.map((question) => (
            <PlainSelect
              key={question.key}
              name={question.key}
              label={say(question.label, locale)}
              value={answers[question.key] ?? ""}
              options={question.options.map(({ value, label }) => ({ value, label: say(label, locale) }))}
            />
          ))}
          <p className="sm:col-span-full">
            <button type="submit" className={buttonLook({ variant: "outlined", size: "normal" })}>
              {t("guide.scenario.show")}
            </button>
          </p>
        </form>
      </details>
      {outcome.says.length > 0 && (
        <ul className="mt-2 border-blue-200 border-l-[3px] pl-3 text-ink-2">
          {outcome.says.map((line) => (
            <li key={line.zh}>{say(line, locale)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
