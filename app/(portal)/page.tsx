import Link from "next/link";
import { CityDrawing } from "@/components/catalogue/city-drawing";
import { FiguresBand } from "@/components/catalogue/figures-band";
import { HomeHead } from "@/components/catalogue/home-head";
import { HomeLarge } from "@/components/catalogue/home-large";
import { HomeLists } from "@/components/catalogue/home-lists";
import { HomeThemes } from "@/components/catalogue/home-themes";
import { countServices, listArticles, listMostUsed } from "@/lib/catalogue";
import { today } from "@/lib/platform/clock";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { openFigures } from "@/lib/statistics";

/** The front page: the question first, then what is one's own, then every way to a service. */
export default async function HomePage() {
  const locale = await currentLocale();
  const [counts, used, news, figures] = await Promise.all([
    countServices(),
    listMostUsed(8),
    listArticles({ group: "notice", size: 4 }),
    openFigures(),
  ]);
  const t = createText(locale, "portal");
  return (
    <>
      <div className="relative isolate z-10 border-line border-b large:border-0">
        <CityDrawing />
        <HomeHead locale={locale} total={counts.total} popular={used.slice(0, 5)} />
      </div>
      <HomeLarge locale={locale} services={used.slice(0, 4)} />
      <div className="large:hidden">
        <HomeThemes locale={locale} counts={counts} />
        <HomeLists locale={locale} services={used} articles={news.items} today={today()} />
        <FiguresBand
          locale={locale}
          figures={figures}
          more={
            <Link
              href={localHref(locale, "/finished")}
              className="inline-flex min-h-8 items-center underline underline-offset-3"
            >
              {t("figures.more")}
            </Link>
          }
        />
      </div>
    </>
  );
}
