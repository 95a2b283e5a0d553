import type { Metadata } from "next";
import { ProgressForms } from "@/components/cases/progress/progress-forms";
import { PageHeader } from "@/components/patterns/page-header";
import { createText, localHref } from "@/lib/platform/i18n";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { byIdAction, byNumberAction, byPhoneAction, sendCodeAction, sendCodeByIdAction } from "./look-up-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: createText(await currentLocale(), "progress")("title") };
}

/** How far is it: without an account. A QR code may bring the case number along. */
export default async function ProgressPage(props: { searchParams: Promise<{ caseNo?: string | string[] }> }) {
  const [{ caseNo }, locale] = await Promise.all([props.searchParams, currentLocale()]);
  const t = createText(locale, "progress");
  return (
    <div className="page-width pb-16">
      <PageHeader
        title={t("title")}
        lead={
          <>
            {t("lead")}{" "}
            <a href={localHref(locale, "/my")} className="link">
              {t("signedIn")}
            </a>
          </>
        }
      />
      <ProgressForms
        caseNo={typeof caseNo === "string" ? caseNo.slice(0, 40) : ""}
        byNumber={byNumberAction}
        sendCode={sendCodeAction}
        byPhone={byPhoneAction}
        sendCodeById={sendCodeByIdAction}
        byId={byIdAction}
      />
    </div>
  );
}
