import Link from "next/link";
import { type Audience, firmThemes, lifeEvents, personalThemes, type ServiceCounts } from "@/lib/catalogue";
import { createText, type Locale, localHref, say } from "@/lib/platform/i18n";
import { firmIcons, personalIcons } from "./theme-icons";
import { type ThemeLine, ThemeList } from "./theme-list";

/** The themes of an audience that have services, with what lies inside. */
export function themeLines(audience: Audience, counts: ServiceCounts, locale: Locale): ThemeLine[] {
  const c = createText(locale, "catalogue");
  const line = (key: string, name: string, icon: ThemeLine["icon"]): ThemeLine[] => {
    const samples = counts.samples[`${audience}:${key}`];
    if (!samples) return [];
    // Two that read differently: kinds of one service have the same name but for what stands in brackets.
    const bare = samples.map((one) =>
      say(one, locale)
        .replace(/（.*）|\(.*\)/, "")
        .trim(),
    );
    const says = [...new Set(bare)].slice(0, 2);
    return [
      {
        key,
        name,
        icon,
        says: says.join(locale === "en" ? ", " : "、"),
        href: localHref(locale, `/services?audience=${audience}&theme=${key}`),
      },
    ];
  };
  return audience === "person"
    ? personalThemes.flatMap((key) => line(key, c(`personalTheme.${key}`), personalIcons[key]))
    : firmThemes.flatMap((key) => line(key, c(`firmTheme.${key}`), firmIcons[key]));
}

/** People, firms, and what happens in a life: every way to look for a service without knowing its name. */
export function HomeThemes(props: { locale: Locale; counts: ServiceCounts }) {
  const { locale, counts } = props;
  const t = createText(locale, "portal");
  const c = createText(locale, "catalogue");
  const events = (audience: Audience) => lifeEvents[audience].filter((key) => counts.lifeEvent[key]);
  return (
    <div className="page-width">
      <div className="mt-12 grid gap-x-16 gap-y-8 max-sm:mt-6 lg:grid-cols-2">
        <ThemeList
          title={t("nav.people")}
          all={{ href: localHref(locale, "/people"), label: t("home.all", { n: counts.audience.person ?? 0 }) }}
          themes={themeLines("person", counts, locale).slice(0, 8)}
        />
        <ThemeList
          title={t("nav.firms")}
          all={{ href: localHref(locale, "/firms"), label: t("home.all", { n: counts.audience.firm ?? 0 }) }}
          themes={themeLines("firm", counts, locale).slice(0, 8)}
        />
      </div>
      <section className="mt-14 max-sm:mt-8">
        <h2 className="text-section">{t("home.events")}</h2>
        <p className="text-ink-2 text-small">{t("home.eventsLead")}</p>
        <div className="mt-3 border-line-2 border-t">
          {(["person", "firm"] as const).map((audience) => (
            <div
              key={audience}
              className="grid items-baseline gap-x-6 border-line border-b py-3 sm:grid-cols-[7rem_1fr] large:grid-cols-1"
            >
              <h3 className="text-ink-2 text-small">{t(`home.life.${audience}`)}</h3>
              <ul className="flex flex-wrap gap-x-7">
                {events(audience).map((key) => (
                  <li key={key}>
                    <Link
                      href={localHref(locale, `/life-events/${key}`)}
                      className="quiet-link inline-flex min-h-10 items-center text-body"
                    >
                      {c(`lifeEvent.${key}`)}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
    </div>
  );
}
