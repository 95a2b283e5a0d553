import type { Metadata } from "next";
import Link from "next/link";
import { RegisterForm } from "@/components/identity/register-form";
import { PageHeader } from "@/components/patterns/page-header";
import { ClientTexts } from "@/components/ui/client-texts";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

type Props = { searchParams: Promise<{ to?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "identity")("register.title") };
}

export default async function RegisterPage({ searchParams }: Props) {
  const [{ to }, locale] = await Promise.all([searchParams, currentLocale()]);
  const t = createText(locale, "identity");
  return (
    <div className="page-width">
      <div className="mx-auto max-w-md pt-6">
        <PageHeader title={t("register.title")} lead={t("register.lead")} />
        <ClientTexts locale={locale} parts={["identity.register"]}>
          <RegisterForm {...(typeof to === "string" ? { to } : {})} />
        </ClientTexts>
        <p className="mt-6 text-body">
          {t("register.have")}{" "}
          <Link href={localHref(locale, "/sign-in")} className="link inline-flex min-h-target items-center">
            {t("signIn.act")}
          </Link>
        </p>
      </div>
    </div>
  );
}
