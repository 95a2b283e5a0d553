import Link from "next/link";
import { type Audience, countServices, lifeEvents } from "@/lib/catalogue";
import { createText, type Locale, localHref } from "@/lib/platform/i18n";
import { PageHeader } from "../patterns/page-header";
import { ClientTexts } from "../ui/client-texts";
import { themeLines } from "./home-themes";
import { ServiceSearch } from "./service-search";
import { ThemeList } from "./theme-list";

/** All themes and life events of people, or of firms. */
export async function AudiencePage(props: { audience: Audience; locale: Locale }) {
  const { audience, locale } = props;
  const counts = await countServices();
  const t = createText(locale, "portal");
  const c = createText(locale, "catalogue");
  const title = t(audience === "person" ? "nav.people" : "nav.firms");
  return (
    <div className="page-width">
      <PageHeader
        crumbs={[{ href: localHref(locale, "/"), label: t("nav.home") }, { label: title }]}
        crumbsLabel={t("nav.crumbs")}
        title={title}
      />
      <div className="mb-10 max-w-[48rem]">
        <ClientTexts locale={locale} parts={["portal.search"]}>
          <ServiceSearch compact />
        </ClientTexts>
      </div>
      <ThemeList
        title={t("audience.themes")}
        all={{
          href: localHref(locale, `/services?audience=${audience}`),
          label: t("home.all", { n: counts.audience[audience] ?? 0 }),
        }}
        themes={themeLines(audience, counts, locale)}
      />
      <section className="mt-12">
        <h2 className="text-section">{t("home.events")}</h2>
        <ul className="mt-2 flex flex-wrap gap-x-7 border-line-2 border-t pt-2">
          {lifeEvents[audience]
            .filter((key) => counts.lifeEvent[key])
            .map((key) => (
              <li key={key}>
                <Link
                  href={localHref(locale, `/life-events/${key}`)}
                  className="quiet-link inline-flex min-h-target items-center text-body"
                >
                  {c(`lifeEvent.${key}`)}
                </Link>
              </li>
            ))}
        </ul>
      </section>
    </div>
  );
}
