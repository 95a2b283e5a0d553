import type { LicenceView } from "@/lib/licences/contract";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { DateText } from "../../ui/date-text";
import { LinkButton } from "../../ui/link-button";
import { Tag } from "../../ui/tag";

/** The licences one holds: what, number, how long, the PDF, and where anyone can check it. */
export function LicenceCards(props: { licences: readonly LicenceView[]; locale: Locale; level?: 2 | 3 }) {
  const { locale, level = 2 } = props;
  const t = createText(locale, "my");
  const Heading = `h${level}` as const;
  return (
    <ul className="grid gap-4 md:grid-cols-2 large:grid-cols-1">
      {props.licences.map((licence) => (
        <li key={licence.id} className="grid content-between gap-4 rounded-card border-edge bg-surface px-5 py-5">
          <div>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Heading className="font-semibold font-serif text-subhead">{say(licence.title, locale)}</Heading>
              <Tag tone={licence.verdict === "valid" ? "green" : licence.verdict === "expired" ? "amber" : "red"}>
                {t(`licences.verdict.${licence.verdict}`)}
              </Tag>
            </div>
            <p className="text-ink-2 text-small">{licence.holderMasked}</p>
            <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-small">
              <dt className="text-ink-2">{t("licences.number")}</dt>
              <dd className="break-words">{licence.number}</dd>
              <dt className="text-ink-2">{t("licences.issuer")}</dt>
              <dd>{say(licence.issuer, locale)}</dd>
              <dt className="text-ink-2">{t("licences.validity")}</dt>
              <dd>
                <DateText day={licence.validFrom} locale={locale} style="full" /> –{" "}
                {licence.validTo ? (
                  <DateText day={licence.validTo} locale={locale} style="full" />
                ) : (
                  t("licences.noEnd")
                )}
              </dd>
            </dl>
          </div>
          <p className="flex flex-wrap gap-3">
            <LinkButton href={localHref(locale, `/documents/${licence.documentNo}`)} prefetch={false} target="_blank">
              {t("licences.open")}
              <span className="sr-only"> {licence.number}</span>
            </LinkButton>
            <LinkButton href={localHref(locale, `/verify/${licence.documentNo}`)} prefetch={false} variant="text">
              {t("licences.verify")}
            </LinkButton>
          </p>
        </li>
      ))}
    </ul>
  );
}
