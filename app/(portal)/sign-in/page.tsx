import type { Metadata } from "next";
import Link from "next/link";
import { SignInForm } from "@/components/identity/sign-in-form";
import { PageHeader } from "@/components/patterns/page-header";
import { ClientTexts } from "@/components/ui/client-texts";
import { refusalText } from "@/lib/platform/api";
import { Refusal, type RefusalCode } from "@/lib/platform/errors";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";

type Props = { searchParams: Promise<{ to?: string | string[] }> };

const refusals: RefusalCode[] = ["identity/sign-in-failed", "identity/locked", "platform/busy", "platform/too-often"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "identity")("signIn.title") };
}

/** The way in, for citizens, firms and staff alike. */
export default async function SignInPage({ searchParams }: Props) {
  const [{ to }, locale] = await Promise.all([searchParams, currentLocale()]);
  const t = createText(locale, "identity");
  const back = typeof to === "string" ? to : undefined;
  const words = Object.fromEntries(refusals.map((code) => [code, refusalText(new Refusal(code), locale)]));
  return (
    <div className="page-width">
      <div className="mx-auto max-w-md pt-6">
        <PageHeader title={t("signIn.title")} lead={t(back ? "signIn.leadBack" : "signIn.lead")} />
        <ClientTexts locale={locale} parts={["identity.signIn"]}>
          <SignInForm refusals={words} {...(back ? { to: back } : {})} />
        </ClientTexts>
        <p className="mt-6 text-body">
          {t("signIn.new")}{" "}
          <Link
            href={localHref(locale, back ? `/register?to=${encodeURIComponent(back)}` : "/register")}
            className="link inline-flex min-h-target items-center"
          >
            {t("signIn.register")}
          </Link>
        </p>
        <p className="text-ink-2 text-small">{t("signIn.help")}</p>
      </div>
    </div>
  );
}
