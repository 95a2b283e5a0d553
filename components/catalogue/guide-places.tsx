import type { ServiceItem } from "@/lib/catalogue/contract";
import { createText, type Locale, say } from "@/lib/platform/i18n";
import type { GuidePart } from "./guide-page";

function Places(props: { places: ServiceItem["places"]; locale: Locale }) {
  return (
    <ul className="mt-1 grid gap-3">
      {props.places.map((place) => (
        <li key={place.hall}>
          <span className="block">
            {say(place.address, props.locale)} · {say(place.window, props.locale)}
          </span>
          <span className="block text-ink-2">{say(place.hours, props.locale)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Where to go and whom to ask; where to complain, and what the law offers against a refusal. */
export function GuidePlaces({ guide, locale }: GuidePart) {
  const t = createText(locale, "portal");
  const { item } = guide.service;
  const { reconsideration, litigation } = item.remedies;
  const tel = (phone: string) => (
    <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className="quiet-link inline-flex min-h-8 items-center">
      {phone}
    </a>
  );
  return (
    <section aria-labelledby="places" className="mt-9">
      <h2 id="places" className="text-section">
        {t("guide.places.title")}
      </h2>
      <div className="mt-3 grid gap-x-10 gap-y-6 text-small sm:grid-cols-[1.4fr_1fr_1fr] large:grid-cols-1">
        <div>
          <h3 className="font-semibold text-body">{t("guide.places.hall")}</h3>
          <Places places={item.places.slice(0, 2)} locale={locale} />
          {item.places.length > 2 && (
            <details className="mt-2">
              <summary className="link inline-flex min-h-8 items-center">
                {t("guide.places.others", { n: item.places.length - 2 })}
              </summary>
              <Places places={item.places.slice(2)} locale={locale} />
            </details>
          )}
        </div>
        <div>
          <h3 className="font-semibold text-body">{t("guide.places.consult")}</h3>
          <p className="mt-1">{tel(item.consult.phone)}</p>
          <p>{tel("12345")}</p>
          <p className="text-ink-2">{say(item.consult.address, locale)}</p>
          <h3 className="mt-4 font-semibold text-body">{t("guide.places.complaint")}</h3>
          <p className="mt-1">{tel(item.complaint.phone)}</p>
          <p className="text-ink-2">{say(item.complaint.address, locale)}</p>
        </div>
        <div>
          <h3 className="font-semibold text-body">{t("guide.places.remedies")}</h3>
          <p className="mt-1">
            {t("guide.places.reconsider", {
              n: reconsideration.days,
              body: say(reconsideration.body, locale),
            })}
          </p>
          <p className="text-ink-2">{say(reconsideration.address, locale)}</p>
          <p>{tel(reconsideration.phone)}</p>
          <p className="mt-2">
            {t("guide.places.sue", { n: litigation.months, court: say(litigation.court, locale) })}
          </p>
          <p className="text-ink-2">{say(litigation.address, locale)}</p>
        </div>
      </div>
    </section>
  );
}
