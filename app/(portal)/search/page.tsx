import type { Metadata } from "next";
import Link from "next/link";
import { ApplyResults, ReadResults } from "@/components/catalogue/search-results";
import { addressOf, filterOf, type Query } from "@/components/catalogue/service-filter";
import { ServiceSearch } from "@/components/catalogue/service-search";
import { PageHeader } from "@/components/patterns/page-header";
import { ClientTexts } from "@/components/ui/client-texts";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { listServiceSummaries, search, searchGroups, searchInGroups } from "@/lib/catalogue";
import { today } from "@/lib/platform/clock";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

export async function generateMetadata({ searchParams }: { searchParams: Promise<Query> }): Promise<Metadata> {
  const { q } = await searchParams;
  const t = createText(await currentLocale(), "portal");
  return { title: typeof q === "string" && q ? t("results.title", { q: q.slice(0, 100) }) : t("search.label") };
}

/** Results in groups, what can be done first; one group alone when the address names it. */
export default async function SearchPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, locale] = await Promise.all([searchParams, currentLocale()]);
  const q = typeof query.q === "string" ? query.q.trim().slice(0, 100) : "";
  const { cursor: _, ...filter } = filterOf(query);
  const only = searchGroups.find((group) => group === query.group);
  const t = createText(locale, "portal");
  const c = createText(locale, "catalogue");
  const path = localHref(locale, "/search");
  const answer = only
    ? await search(q, { ...filter, group: only }, 50).then(({ hits, how }) => ({
        how,
        groups: [{ group: only, hits }],
      }))
    : await searchInGroups(q, filter);
  const groups = answer.groups.filter(({ hits }) => hits.length > 0);
  const codes = groups.flatMap(({ group, hits }) => (group === "apply" ? hits.map(({ code }) => code) : []));
  const services = await listServiceSummaries(codes);
  return (
    <div className="page-width">
      <PageHeader
        crumbs={[{ href: localHref(locale, "/"), label: t("nav.home") }, { label: t("results.crumb") }]}
        crumbsLabel={t("nav.crumbs")}
        title={q ? t("results.title", { q }) : t("search.label")}
      />
      <div className="max-w-[48rem]">
        <ClientTexts locale={locale} parts={["portal.search"]}>
          <ServiceSearch key={q} initial={q} compact />
        </ClientTexts>
        <p className="mt-1">
          <Link
            href={addressOf(localHref(locale, "/search/advanced"), { q, ...filter })}
            className="link inline-flex min-h-target items-center text-small"
          >
            {t("nav.advanced")}
          </Link>
        </p>
      </div>
      {answer.how !== "exact" && groups.length > 0 && (
        <div className="mt-2 max-w-[48rem]">
          <Notice tone="blue">{t(answer.how === "sound" ? "results.sound" : "results.partly", { q })}</Notice>
        </div>
      )}
      {groups.map(({ group, hits }) => (
        <section key={group} className="mt-8">
          <div className="flex items-baseline justify-between gap-4 pb-2">
            <h2 className="text-section">{c(`group.${group}`)}</h2>
            {!only && hits.length === 6 && (
              <Link
                href={addressOf(path, { q, ...filter, group })}
                className="quiet-link inline-flex min-h-8 items-center text-small"
              >
                {t("results.more")}
              </Link>
            )}
          </div>
          {group === "apply" ? (
            <ApplyResults services={services} today={today()} locale={locale} />
          ) : (
            <ReadResults hits={hits} locale={locale} />
          )}
        </section>
      ))}
      {groups.length === 0 && (
        <div className="mt-6 max-w-[48rem]">
          <Empty title={q ? t("results.none", { q }) : t("results.nothing")}>
            <p>{t("results.noneNext")}</p>
            <p className="mt-4">
              <LinkButton href={localHref(locale, "/services")}>{t("nav.services")}</LinkButton>
            </p>
          </Empty>
        </div>
      )}
    </div>
  );
}
