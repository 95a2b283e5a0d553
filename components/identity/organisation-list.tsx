import type { ActingFor } from "@/lib/identity/contract";
import { formatDay } from "@/lib/platform/clock";
import { createText, type Locale } from "@/lib/platform/i18n";
import { DefinitionList } from "../patterns/definition-list";
import { DateText } from "../ui/date-text";
import { Tag } from "../ui/tag";

/** The organisations one acts for: as what, until when, and who else may. */
export function OrganisationList(props: { organisations: readonly ActingFor[]; locale: Locale }) {
  const { locale } = props;
  const t = createText(locale, "my");
  return (
    <ul className="grid max-w-3xl gap-4">
      {props.organisations.map((one) => (
        <li key={one.organisationId} className="rounded-card border-edge bg-surface px-5 py-5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 className="text-subhead">{one.name}</h2>
            <Tag>{t(one.legalRepresentative ? "organisations.legal" : "organisations.proxy")}</Tag>
          </div>
          <DefinitionList
            items={[
              { term: t("organisations.uscc"), value: one.idMasked },
              {
                term: t("organisations.until"),
                value: <DateText day={one.validUntil} locale={locale} style="full" />,
              },
              ...(one.legalRepresentative
                ? [
                    {
                      term: t("organisations.others"),
                      value:
                        one.proxies
                          .map(({ name, validUntil }) =>
                            t("organisations.proxyUntil", { name, day: formatDay(validUntil, locale) }),
                          )
                          .join(locale === "en" ? "; " : "；") || t("organisations.nobody"),
                    },
                  ]
                : []),
            ]}
          />
        </li>
      ))}
    </ul>
  );
}
