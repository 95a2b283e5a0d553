import type { Metadata } from "next";
import { filterOf, type Query } from "@/components/catalogue/service-filter";
import { ServiceFilterForm } from "@/components/catalogue/service-filter-form";
import { PageHeader } from "@/components/patterns/page-header";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "portal")("nav.advanced") };
}

/** Words together with every filter. */
export default async function AdvancedSearchPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, locale] = await Promise.all([searchParams, currentLocale()]);
  const { cursor: _, ...filter } = filterOf(query);
  const t = createText(locale, "portal");
  return (
    <div className="page-width">
      <div className="max-w-[48rem]">
        <PageHeader
          crumbs={[{ href: localHref(locale, "/"), label: t("nav.home") }, { label: t("nav.advanced") }]}
          crumbsLabel={t("nav.crumbs")}
          title={t("nav.advanced")}
          lead={t("filter.lead")}
        />
        <ServiceFilterForm
          action={localHref(locale, "/search")}
          locale={locale}
          filter={filter}
          text={{ value: typeof query.q === "string" ? query.q.slice(0, 100) : "" }}
          button={t("search.button")}
        />
      </div>
    </div>
  );
}
