import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { addressOf } from "@/components/catalogue/service-filter";
import { ServiceTable } from "@/components/catalogue/service-table";
import { DefinitionList } from "@/components/patterns/definition-list";
import { PageHeader } from "@/components/patterns/page-header";
import { Empty } from "@/components/ui/empty";
import { More } from "@/components/ui/more";
import { findDepartment, listServiceSummaries, listServices } from "@/lib/catalogue";
import { today } from "@/lib/platform/clock";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

type Props = { params: Promise<{ code: string }>; searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const department = await findDepartment((await params).code);
  return department ? { title: say(department.name, await currentLocale()) } : {};
}

/** One body: what it does for people, where it sits, when it is open. */
export default async function DepartmentPage({ params, searchParams }: Props) {
  const [{ code }, { cursor }, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const department = await findDepartment(code);
  if (!department) notFound();
  const t = createText(locale, "portal");
  const after = typeof cursor === "string" ? cursor : undefined;
  const page = await listServices({ department: code, size: 20, ...(after ? { cursor: after } : {}) });
  const services = await listServiceSummaries(page.items.map((item) => item.code));
  const path = localHref(locale, `/departments/${code}`);
  const name = say(department.name, locale);
  return (
    <div className="page-width">
      <PageHeader
        crumbs={[
          { href: localHref(locale, "/"), label: t("nav.home") },
          { href: localHref(locale, "/departments"), label: t("nav.departments") },
          { label: name },
        ]}
        crumbsLabel={t("nav.crumbs")}
        title={name}
      />
      <DefinitionList
        items={[
          { term: t("departments.address"), value: say(department.address, locale) },
          { term: t("departments.hours"), value: say(department.hours, locale) },
          { term: t("departments.phone"), value: department.phone },
          { term: t("departments.complaint"), value: department.complaint },
        ]}
      />
      <h2 className="mt-9 mb-2 text-section">{t("departments.offers")}</h2>
      {services.length === 0 ? (
        <Empty title={t("departments.none")} />
      ) : (
        <>
          <ServiceTable services={services} today={today()} locale={locale} caption={t("departments.offers")} />
          <More
            locale={locale}
            shown={services.length}
            {...(after ? { firstHref: path } : {})}
            {...(page.next ? { href: addressOf(path, { cursor: page.next }) } : {})}
          />
        </>
      )}
    </div>
  );
}
