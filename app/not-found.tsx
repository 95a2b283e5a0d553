import { headers } from "next/headers";
import { buttonLook } from "@/components/ui/button-look";
import { Logo } from "@/components/ui/logo";
import { createText, localHref } from "@/lib/platform/i18n";

/**
 * No page at this address, or none that this person may see: the two answers are the same on purpose. It travels with every
 * page, so its way home is a plain link.
 */
export default async function NotFound() {
  const locale = (await headers()).get("x-tongban-locale") === "en" ? "en" : "zh-CN";
  const t = createText(locale, "ui");
  return (
    <main id="main" tabIndex={-1} className="page-width grid min-h-dvh content-center justify-items-start gap-3 py-16">
      <Logo size={48} />
      <h1 className="mt-4 text-title">{t("error.notFoundTitle")}</h1>
      <p className="text-lead">{t("error.notFoundWhy")}</p>
      <p className="text-body text-ink-2">{t("error.notFoundNext")}</p>
      <p className="mt-4">
        <a href={localHref(locale, "/")} className={buttonLook({ variant: "solid", size: "citizen" })}>
          {t("error.goHome")}
        </a>
      </p>
    </main>
  );
}
