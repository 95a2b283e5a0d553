import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ServiceTable } from "@/components/catalogue/service-table";
import { PageHeader } from "@/components/patterns/page-header";
import { Empty } from "@/components/ui/empty";
import { isLifeEvent, listServiceSummaries, listServices } from "@/lib/catalogue";
import { today } from "@/lib/platform/clock";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

type Props = { params: Promise<{ key: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { key } = await params;
  return isLifeEvent(key) ? { title: createText(await currentLocale(), "catalogue")(`lifeEvent.${key}`) } : {};
}

/** What one may need when something happens in a life or a business. */
export default async function LifeEventPage({ params }: Props) {
  const [{ key }, locale] = await Promise.all([params, currentLocale()]);
  if (!isLifeEvent(key)) notFound();
  const t = createText(locale, "portal");
  const { items } = await listServices({ lifeEvent: key, size: 100 });
  const services = await listServiceSummaries(items.map(({ code }) => code));
  const name = createText(locale, "catalogue")(`lifeEvent.${key}`);
  return (
    <div className="page-width">
      <PageHeader
        crumbs={[{ href: localHref(locale, "/"), label: t("nav.home") }, { label: name }]}
        crumbsLabel={t("nav.crumbs")}
        title={name}
        lead={t("lifeEvents.lead")}
      />
      <h2 className="sr-only">{t("list.found")}</h2>
      {services.length === 0 ? (
        <Empty title={t("list.none")} />
      ) : (
        <ServiceTable services={services} today={today()} locale={locale} caption={name} />
      )}
    </div>
  );
}
