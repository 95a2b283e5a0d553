import type { Metadata } from "next";
import { LicenceCards } from "@/components/cases/my/licence-cards";
import { PageHeader } from "@/components/patterns/page-header";
import { Empty } from "@/components/ui/empty";
import { requireActor } from "@/lib/identity/loaders";
import { listMyLicences } from "@/lib/licences";
import { createText } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "my")("nav.licences") };
}

/** The licences of a person and of the organisations they act for. */
export default async function LicencesPage() {
  const locale = await currentLocale();
  const actor = await requireActor("/my/licences");
  const licences = await listMyLicences(actor);
  const t = createText(locale, "my");
  return (
    <div className="page-width pb-16">
      <PageHeader title={t("nav.licences")} />
      {licences.length === 0 ? (
        <Empty title={t("licences.empty")}>{t("licences.emptyWhy")}</Empty>
      ) : (
        <LicenceCards licences={licences} locale={locale} />
      )}
    </div>
  );
}
