import type { Metadata } from "next";
import Link from "next/link";
import { addressOf } from "@/components/catalogue/service-filter";
import { PageHeader } from "@/components/patterns/page-header";
import { DateText } from "@/components/ui/date-text";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { articleGroups, listArticles } from "@/lib/catalogue";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

type Props = { searchParams: Promise<{ group?: string | string[]; cursor?: string | string[] }> };

const groupOf = (asked: string | string[] | undefined) => articleGroups.find((one) => one === asked) ?? "notice";

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: createText(await currentLocale(), "catalogue")(`group.${groupOf((await searchParams).group)}`) };
}

/** What the city says, a sort at a time, newest first. */
export default async function ArticlesPage({ searchParams }: Props) {
  const [query, locale] = await Promise.all([searchParams, currentLocale()]);
  const group = groupOf(query.group);
  const cursor = typeof query.cursor === "string" ? query.cursor : undefined;
  const { items, next } = await listArticles({ group, ...(cursor ? { cursor } : {}) });
  const t = createText(locale, "portal");
  const c = createText(locale, "catalogue");
  const path = localHref(locale, "/articles");
  return (
    <div className="page-width">
      <PageHeader
        crumbs={[{ href: localHref(locale, "/"), label: t("nav.home") }, { label: c(`group.${group}`) }]}
        crumbsLabel={t("nav.crumbs")}
        title={c(`group.${group}`)}
      />
      <nav aria-label={t("articles.sorts")} className="mb-4">
        <ul className="flex flex-wrap gap-x-6">
          {articleGroups.map((one) => (
            <li key={one}>
              <Link
                href={addressOf(path, { group: one })}
                aria-current={one === group ? "page" : undefined}
                className="quiet-link inline-flex min-h-target items-center text-body aria-[current]:font-semibold"
              >
                {c(`group.${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {items.length === 0 ? (
        <Empty title={t("articles.none")} />
      ) : (
        <>
          <ul className="max-w-3xl border-line-2 border-t">
            {items.map((article) => (
              <li key={article.id} className="flex items-baseline justify-between gap-6 border-line border-b py-2.5">
                <Link href={localHref(locale, `/articles/${article.id}`)} className="quiet-link py-1 text-body">
                  {say(article.title, locale)}
                </Link>
                <span className="shrink-0 text-caption text-ink-2">
                  <DateText day={article.day} locale={locale} style="table-year" />
                </span>
              </li>
            ))}
          </ul>
          <More
            locale={locale}
            shown={items.length}
            {...(cursor ? { firstHref: addressOf(path, { group }) } : {})}
            {...(next ? { href: addressOf(path, { group, cursor: next }) } : {})}
          />
        </>
      )}
    </div>
  );
}
