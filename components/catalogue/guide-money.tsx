import type { Fee } from "@/lib/catalogue/contract";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { Money } from "../ui/money";
import type { GuideAnswers } from "./guide-answers";
import type { GuidePart } from "./guide-page";

/** What it costs, which law says so, and what one holds in the end. */
export function GuideMoney({ guide, locale, chosen }: GuidePart & { chosen: GuideAnswers }) {
  const t = createText(locale, "portal");
  const c = createText(locale, "catalogue");
  const { item, fees, papers, code } = guide.service;
  const due = fees.filter((fee) => item.fees.includes(fee.key));
  return (
    <div className="mt-9 grid gap-x-10 gap-y-8 sm:grid-cols-[1fr_1.6fr_1fr] large:grid-cols-1">
      <section aria-labelledby="money">
        <h2 id="money" className="text-section">
          {t("guide.money.title")}
        </h2>
        {due.length === 0 ? (
          <p className="mt-2 text-body">{t("guide.facts.free")}</p>
        ) : (
          <ul className="mt-2 grid gap-3">
            {due.map((fee) => (
              <FeeLine key={fee.key} fee={fee} locale={locale} yours={chosen.outcome.fee === fee.key} />
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2 className="text-section">{t("guide.money.basis")}</h2>
        <ul className="mt-2 grid gap-1.5 text-body">
          {item.basis.map((basis) => (
            <li key={basis.law.zh + basis.article.zh}>
              {say(basis.law, locale)} {say(basis.article, locale)}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="text-section">{t("guide.money.result")}</h2>
        <ul className="mt-2 grid gap-3">
          {item.results.map((result) => (
            <li key={result.key} className="text-body">
              {say(result.name, locale)}
              <span className="block text-ink-2 text-small">
                {result.years ? t("guide.money.years", { n: result.years }) : null}
                {result.years === null ? t("guide.money.forEver") : null}{" "}
                {result.validityNote && say(result.validityNote, locale)}
              </span>
              {result.template && papers.licences.some(({ key }) => key === result.template) && (
                <a
                  href={localHref(locale, `/services/${code}/sheets/${result.template}`)}
                  className="link inline-flex min-h-8 items-center text-small"
                >
                  {t("guide.money.sample")}
                </a>
              )}
            </li>
          ))}
        </ul>
        <p className="mt-2 text-ink-2 text-small">
          {t("guide.money.delivery", {
            ways: item.deliveryWays.map((way) => c(`delivery.${way}`)).join(locale === "en" ? ", " : "、"),
          })}
        </p>
      </section>
    </div>
  );
}

function FeeLine(props: { fee: Fee; locale: Locale; yours: boolean }) {
  const { fee, locale, yours } = props;
  const t = createText(locale, "portal");
  return (
    <li className="text-body">
      {say(fee.name, locale)} <Money fen={fee.amountFen} locale={locale} /> / {say(fee.unit, locale)}
      {yours && <span className="block text-small">{t("guide.money.yours")}</span>}
      <span className="block text-caption text-ink-2">{say(fee.basis, locale)}</span>
      {fee.waiver && (
        <span className="block text-caption text-ink-2">
          {t("guide.money.waiver", { note: say(fee.waiver.note, locale) })}
        </span>
      )}
    </li>
  );
}
