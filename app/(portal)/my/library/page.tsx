import type { Metadata } from "next";
import { LibraryList } from "@/components/cases/my/library-list";
import { PageHeader } from "@/components/patterns/page-header";
import { requireActor } from "@/lib/identity/loaders";
import { listLibrary } from "@/lib/materials";
import { createText } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "my")("nav.library") };
}

/** The documents a person gave or let fetch: they need not bring them again. */
export default async function LibraryPage() {
  const locale = await currentLocale();
  const actor = await requireActor("/my/library");
  const t = createText(locale, "my");
  return (
    <div className="page-width pb-16">
      <PageHeader title={t("nav.library")} lead={t("library.lead")} />
      <LibraryList items={await listLibrary(actor)} />
    </div>
  );
}
