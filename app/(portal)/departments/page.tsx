import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/patterns/page-header";
import { listDepartments } from "@/lib/catalogue";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "portal")("nav.departments") };
}

/** Every body that offers something, the city's first, then each county's. */
export default async function DepartmentsPage() {
  const [departments, locale] = await Promise.all([listDepartments(), currentLocale()]);
  const t = createText(locale, "portal");
  const areas = [...new Map(departments.map(({ area }) => [area.code, area])).values()];
  return (
    <div className="page-width">
      <PageHeader
        crumbs={[{ href: localHref(locale, "/"), label: t("nav.home") }, { label: t("nav.departments") }]}
        crumbsLabel={t("nav.crumbs")}
        title={t("nav.departments")}
        lead={t("departments.lead")}
      />
      {areas.map((area) => (
        <section key={area.code} className="mb-9">
          <h2 className="border-line-2 border-b pb-2 text-section">{say(area.name, locale)}</h2>
          <ul className="grid gap-x-10 sm:grid-cols-2 large:grid-cols-1">
            {departments
              .filter((one) => one.area.code === area.code)
              .map((one) => (
                <li key={one.code} className="border-line border-b">
                  <Link
                    href={localHref(locale, `/departments/${one.code}`)}
                    className="flex min-h-target items-center justify-between gap-4 py-2.5 text-body hover:text-blue-700"
                  >
                    {say(one.name, locale)}
                    <span className="shrink-0 text-ink-2 text-small">
                      {t(one.services === 1 ? "departments.one" : "departments.services", { n: one.services })}
                    </span>
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
