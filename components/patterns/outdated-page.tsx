"use client";
import type { Locale } from "@/lib/platform/i18n/locale";
import { buttonLook } from "../ui/button-look";
import { uiText } from "../ui/ui-text";
import { WholePageNote } from "./whole-page-note";

/** A page that was opened before an upgrade and whose act or file is no more: what is safe, and the one thing to do. */
export function OutdatedPage({ locale }: { locale: Locale }) {
  const t = uiText(locale);
  return (
    <WholePageNote
      title={t("error.outdatedTitle")}
      acts={
        <button
          type="button"
          onClick={() => window.location.reload()}
          className={buttonLook({ variant: "solid", size: "citizen" })}
        >
          {t("error.outdatedAgain")}
        </button>
      }
    >
      <p className="text-lead">{t("error.outdatedWhy")}</p>
      <p className="text-body">{t("error.safe")}</p>
      <p className="text-body text-ink-2">{t("error.outdatedNext")}</p>
    </WholePageNote>
  );
}
