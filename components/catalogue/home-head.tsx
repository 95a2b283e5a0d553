import Link from "next/link";
import type { ServiceSummary } from "@/lib/catalogue";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { ClientTexts } from "../ui/client-texts";
import { MyCasesStrip } from "./my-cases-strip";
import { ServiceSearch } from "./service-search";

/** The question, the search box, what others do, and the person's own open cases. */
export function HomeHead(props: { locale: Locale; total: number; popular: readonly ServiceSummary[] }) {
  const { locale, total, popular } = props;
  const t = createText(locale, "portal");
  return (
    <div className="page-width pt-8 pb-10 sm:pt-16 large:pb-6">
      <h1 className="text-hero large:hidden">{t("home.question")}</h1>
      <h1 className="hidden text-hero large:block">{t("home.questionLarge")}</h1>
      <p className="mt-1 text-ink-2 text-lead max-sm:hidden large:hidden">{t("home.lead", { n: total })}</p>
      <div className="mt-5 max-w-[48rem] sm:mt-6">
        <ClientTexts locale={locale} parts={["portal.search"]}>
          <ServiceSearch />
        </ClientTexts>
      </div>
      {popular.length > 0 && (
        <p className="mt-4 flex flex-wrap items-center gap-x-5 text-small max-sm:hidden large:hidden">
          <span className="text-ink-2">{t("home.popular")}</span>
          {popular.map((service) => (
            <Link
              key={service.code}
              href={localHref(locale, `/services/${service.code}`)}
              className="link inline-flex min-h-8 items-center"
            >
              {say(service.name, locale).replace(/（.*）|\(.*\)/, "")}
            </Link>
          ))}
        </p>
      )}
      <div className="mt-8 empty:hidden max-sm:mt-6">
        <ClientTexts locale={locale} parts={["portal.mine"]}>
          <MyCasesStrip />
        </ClientTexts>
      </div>
    </div>
  );
}
