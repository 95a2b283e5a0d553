import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { VerifyFileForm } from "@/components/licences/verify-file-form";
import { VerifyNumberForm } from "@/components/licences/verify-number-form";
import { PageHeader } from "@/components/patterns/page-header";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { lookAtFile } from "./look-at-file";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "verify")("title") };
}

/** Is this document real: by its number, by its QR code (which leads to the number's own page), or by the file. */
export default async function VerifyPage(props: { searchParams: Promise<{ number?: string | string[] }> }) {
  const [{ number }, locale] = await Promise.all([props.searchParams, currentLocale()]);
  if (typeof number === "string" && number.trim())
    redirect(localHref(locale, `/verify/${encodeURIComponent(number.trim().slice(0, 120))}`));
  const t = createText(locale, "verify");
  return (
    <div className="page-width pb-16">
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="grid gap-8 md:grid-cols-2 large:grid-cols-1">
        <section className="grid content-start gap-3 rounded-card border-edge bg-surface px-6 py-5 max-sm:px-4">
          <h2 className="text-subhead">{t("number.title")}</h2>
          <p className="text-ink-2 text-small">{t("number.lead")}</p>
          <VerifyNumberForm locale={locale} />
        </section>
        <VerifyFileForm action={lookAtFile} />
      </div>
      <section className="mt-12 max-w-[42em]">
        <h2 className="text-section">{t("root.title")}</h2>
        <p className="mt-2 text-body">{t("root.lead")}</p>
        <p className="mt-3">
          <a href="/verify/root.pem" download className="link">
            {t("root.download")}
          </a>
        </p>
      </section>
    </div>
  );
}
