import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PrintButton } from "@/components/catalogue/print-button";
import { sheetOf } from "@/components/catalogue/sheet-of";
import { PageHeader } from "@/components/patterns/page-header";
import { findLiveVersion } from "@/lib/catalogue";
import { createText, localHref, say } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

type Props = {
  params: Promise<{ code: string; key: string }>;
  searchParams: Promise<{ filled?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ code, key }, locale] = await Promise.all([params, currentLocale()]);
  const service = await findLiveVersion(code);
  const sheet = service && sheetOf(service, key, false, locale);
  return sheet ? { title: sheet.title } : {};
}

/** A blank form or a filled sample, to look at or to print. */
export default async function SheetPage({ params, searchParams }: Props) {
  const [{ code, key }, { filled }, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const service = await findLiveVersion(code);
  const sample = filled === "1";
  const sheet = service && sheetOf(service, key, sample, locale);
  if (!service || !sheet) notFound();
  const t = createText(locale, "portal");
  const name = say(service.item.name, locale);
  return (
    <div className="page-width">
      <div className="max-w-3xl">
        <PageHeader
          crumbs={[
            { href: localHref(locale, "/"), label: t("nav.home") },
            { href: localHref(locale, `/services/${code}`), label: name },
            { label: sheet.title },
          ]}
          crumbsLabel={t("nav.crumbs")}
          title={sample ? t("sheet.sampleOf", { title: sheet.title }) : sheet.title}
          meta={<span>{name}</span>}
          actions={<PrintButton>{t("guide.print")}</PrintButton>}
        />
        {sheet.note && <p className="mb-4 text-ink-2 text-small">{sheet.note}</p>}
        <div className="bg-surface p-6 max-sm:p-3 print:p-0">{sheet.content}</div>
      </div>
    </div>
  );
}
