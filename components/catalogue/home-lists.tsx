import { BadgeCheck, ClipboardList, Search } from "lucide-react";
import Link from "next/link";
import type { ArticleRow, ServiceSummary } from "@/lib/catalogue";
import type { Day } from "@/lib/platform/clock";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { DateText } from "../ui/date-text";
import { Icon } from "../ui/icon";
import { ServiceTable } from "./service-table";

const tools = [
  { path: "/progress", key: "progress", icon: Search },
  { path: "/verify", key: "verify", icon: BadgeCheck },
  { path: "/finished", key: "finished", icon: ClipboardList },
] as const;

/** The services most people come for, each with the day one gets the result; beside them the quick ways and the notices. */
export function HomeLists(props: {
  locale: Locale;
  services: readonly ServiceSummary[];
  articles: readonly ArticleRow[];
  today: Day;
}) {
  const { locale, services, articles, today } = props;
  const t = createText(locale, "portal");
  return (
    <div className="page-width mt-14 grid gap-x-16 gap-y-10 max-sm:mt-8 lg:grid-cols-[1fr_21rem]">
      <section className="min-w-0">
        <div className="flex items-baseline justify-between gap-4">
          <h2 className="text-section">{t("home.most")}</h2>
          <Link
            href={localHref(locale, "/departments")}
            className="quiet-link inline-flex min-h-8 items-center text-small"
          >
            {t("nav.byDepartment")}
          </Link>
        </div>
        <ServiceTable services={services} today={today} locale={locale} caption={t("home.most")} />
      </section>
      <div className="grid content-start gap-8">
        <section>
          <h2 className="text-section">{t("home.tools")}</h2>
          <ul className="mt-2 divide-y divide-line rounded-card border-edge bg-surface">
            {tools.map(({ path, key, icon }) => (
              <li key={path}>
                <Link
                  href={localHref(locale, path)}
                  className="flex items-center gap-3 px-5 py-3.5 hover:text-blue-700"
                >
                  <Icon of={icon} size={20} className="text-blue-600" />
                  <span>
                    <span className="block font-semibold text-body">{t(`tools.${key}.name`)}</span>
                    <span className="block text-caption text-ink-2">{t(`tools.${key}.says`)}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
        {articles.length > 0 && (
          <section>
            <div className="flex items-baseline justify-between gap-4">
              <h2 className="text-section">{t("home.notices")}</h2>
              <Link
                href={localHref(locale, "/articles")}
                className="quiet-link inline-flex min-h-8 items-center text-small"
              >
                {t("results.more")}
              </Link>
            </div>
            <ul className="mt-1">
              {articles.map((article) => (
                <li key={article.id} className="flex items-baseline justify-between gap-4 py-1.5 text-small">
                  <Link
                    href={localHref(locale, `/articles/${article.id}`)}
                    className="py-0.5 hover:text-blue-700 hover:underline"
                  >
                    {say(article.title, locale)}
                  </Link>
                  <span className="shrink-0 text-caption text-ink-2">
                    <DateText day={article.day} locale={locale} style="table" />
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
