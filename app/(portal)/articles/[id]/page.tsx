import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PrintButton } from "@/components/catalogue/print-button";
import { ServiceLinks } from "@/components/catalogue/service-links";
import { PageHeader } from "@/components/patterns/page-header";
import { DateText } from "@/components/ui/date-text";
import { type ArticleGroup, findArticle, listServiceSummaries } from "@/lib/catalogue";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const article = await findArticle((await params).id);
  const locale = await currentLocale();
  return article ? { title: say(article.title, locale), description: say(article.summary, locale) } : {};
}

/** A notice, a piece of news, a policy, an answer: who says so, when, and which services it is about. */
export default async function ArticlePage({ params }: Props) {
  const [{ id }, locale] = await Promise.all([params, currentLocale()]);
  const article = await findArticle(id);
  if (!article) notFound();
  const related = await listServiceSummaries(article.related);
  const t = createText(locale, "portal");
  const c = createText(locale, "catalogue");
  return (
    <div className="page-width">
      <article className="max-w-[42em]">
        <PageHeader
          crumbs={[
            { href: localHref(locale, "/"), label: t("nav.home") },
            {
              href: localHref(locale, `/articles?group=${article.group}`),
              label: c(`group.${article.group as ArticleGroup}`),
            },
            { label: say(article.title, locale) },
          ]}
          crumbsLabel={t("nav.crumbs")}
          title={say(article.title, locale)}
          meta={
            <>
              <span>{say(article.source, locale)}</span>
              <DateText day={article.day} locale={locale} style="full" />
            </>
          }
          actions={<PrintButton>{t("guide.print")}</PrintButton>}
          lead={say(article.summary, locale)}
        />
        <div className="grid gap-4 text-body">
          {say(article.body, locale)
            .split(/\n\s*\n/)
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </div>
        {related.length > 0 && (
          <section className="mt-9">
            <h2 className="text-section">{t("guide.more.related")}</h2>
            <ServiceLinks services={related} locale={locale} />
          </section>
        )}
      </article>
    </div>
  );
}
