import type { Metadata } from "next";
import Link from "next/link";
import { addressOf, filterOf, type Query } from "@/components/catalogue/service-filter";
import { ServiceFilterForm } from "@/components/catalogue/service-filter-form";
import { ServiceSearch } from "@/components/catalogue/service-search";
import { ServiceTable } from "@/components/catalogue/service-table";
import { PageHeader } from "@/components/patterns/page-header";
import { ClientTexts } from "@/components/ui/client-texts";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { countServices, listServiceSummaries, listServices } from "@/lib/catalogue";
import { today } from "@/lib/platform/clock";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "portal")("nav.services") };
}

/** Every service, narrowed by what the address says. */
export default async function ServicesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, locale] = await Promise.all([searchParams, currentLocale()]);
  const t = createText(locale, "portal");
  const filter = filterOf(query);
  const { cursor, ...choice } = filter;
  const [page, counts] = await Promise.all([listServices({ ...filter, size: 20 }), countServices()]);
  const services = await listServiceSummaries(page.items.map(({ code }) => code));
  const path = localHref(locale, "/services");
  const narrowed = Object.keys(choice).length > 0;
  return (
    <div className="page-width">
      <PageHeader
        crumbs={[{ href: localHref(locale, "/"), label: t("nav.home") }, { label: t("nav.services") }]}
        crumbsLabel={t("nav.crumbs")}
        title={t("nav.services")}
        lead={t("list.lead", { n: counts.total })}
      />
      <div className="max-w-[48rem]">
        <ClientTexts locale={locale} parts={["portal.search"]}>
          <ServiceSearch compact />
        </ClientTexts>
      </div>
      <details open={narrowed} className="my-5">
        <summary className="link inline-flex min-h-target items-center text-body">{t("filter.open")}</summary>
        <div className="mt-2 rounded-card border-edge bg-surface p-5">
          <ServiceFilterForm action={path} locale={locale} filter={choice} button={t("filter.act")} />
        </div>
      </details>
      <h2 className="sr-only">{t("list.found")}</h2>
      {services.length === 0 ? (
        <Empty title={t("list.none")}>
          <Link href={path} className="link">
            {t("list.noneNext")}
          </Link>
        </Empty>
      ) : (
        <ServiceTable services={services} today={today()} locale={locale} caption={t("nav.services")} />
      )}
      <More
        locale={locale}
        shown={services.length}
        {...(narrowed ? {} : { total: counts.total })}
        {...(cursor ? { firstHref: addressOf(path, choice) } : {})}
        {...(page.next ? { href: addressOf(path, { ...choice, cursor: page.next }) } : {})}
      />
    </div>
  );
}
