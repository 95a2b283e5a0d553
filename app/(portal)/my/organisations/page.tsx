import type { Metadata } from "next";
import { OrganisationList } from "@/components/identity/organisation-list";
import { PageHeader } from "@/components/patterns/page-header";
import { Empty } from "@/components/ui/empty";
import { listActingFor } from "@/lib/identity";
import { requireActor } from "@/lib/identity/loaders";
import { createText } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "my")("nav.organisations") };
}

/** For which organisations a person may act, and until when. */
export default async function OrganisationsPage() {
  const locale = await currentLocale();
  const actor = await requireActor("/my/organisations");
  const organisations = await listActingFor(actor);
  const t = createText(locale, "my");
  const none = organisations.length === 0;
  return (
    <div className="page-width pb-16">
      <PageHeader title={t("nav.organisations")} lead={none ? undefined : t("organisations.lead")} />
      {none ? (
        <Empty title={t("organisations.empty")}>{t("organisations.emptyWhy")}</Empty>
      ) : (
        <OrganisationList organisations={organisations} locale={locale} />
      )}
    </div>
  );
}
