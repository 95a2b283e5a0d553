import Link from "next/link";
import type { SearchHit, ServiceSummary } from "@/lib/catalogue";
import type { Day } from "@/lib/platform/clock";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { LinkButton } from "../ui/link-button";
import { Tag } from "../ui/tag";
import { byWords } from "./limit-words";

/** Services one can begin: the day of the result, the guide behind the name, the beginning at the right. */
export function ApplyResults(props: { services: readonly ServiceSummary[]; today: Day; locale: Locale }) {
  const { services, today, locale } = props;
  const t = createText(locale, "portal");
  const c = createText(locale, "catalogue");
  return (
    <ul className="border-line-2 border-t">
      {services.map((service) => (
        <li
          key={service.code}
          className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-line border-b py-4"
        >
          <div className="min-w-0 max-w-[42em] flex-1 basis-80">
            <h3>
              <Link
                href={localHref(locale, `/services/${service.code}`)}
                className="quiet-link inline-block py-0.5 font-semibold text-body"
              >
                {say(service.name, locale)}
              </Link>
            </h3>
            <p className="text-ink-2 text-small">{say(service.summary, locale)}</p>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-small">
              <span>
                {t("table.today")}
                <b>{byWords(service, today, locale)}</b>
              </span>
              <span className="text-ink-2">{say(service.department.name, locale)}</span>
              {service.lists.map((list) => (
                <Tag key={list}>{c(`list.${list}`)}</Tag>
              ))}
            </p>
          </div>
          {(service.door.computer || service.door.phone) && (
            <LinkButton
              href={localHref(locale, `/apply/${service.code}`)}
              aria-label={t("results.applyFor", { name: say(service.name, locale) })}
              className={service.door.phone ? "" : "max-sm:hidden"}
            >
              {t("guide.card.apply")}
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What can be read: guides, everyday look-ups, news, policy, questions. */
export function ReadResults(props: { hits: readonly SearchHit[]; locale: Locale }) {
  const { hits, locale } = props;
  return (
    <ul className="border-line-2 border-t">
      {hits.map((hit) => (
        <li key={hit.id} className="border-line border-b py-3">
          <h3>
            <Link href={localHref(locale, hit.href)} className="quiet-link inline-block py-0.5 text-body">
              {say(hit.title, locale)}
            </Link>
          </h3>
          <p className="max-w-[42em] text-ink-2 text-small">{say(hit.summary, locale)}</p>
        </li>
      ))}
    </ul>
  );
}
