"use client";
import { localHref } from "@/lib/platform/i18n/href";
import type { Locale } from "@/lib/platform/i18n/locale";
import { buttonLook } from "../ui/button-look";
import { uiText } from "../ui/ui-text";
import { WholePageNote } from "./whole-page-note";

/** A whole page that failed: what, why, what is safe, what next, and the number under which we wrote it down. */
export function FailedPage(props: { locale: Locale; number?: string; onAgain: () => void }) {
  const t = uiText(props.locale);
  return (
    <WholePageNote
      title={t("error.title")}
      acts={
        <>
          <button type="button" onClick={props.onAgain} className={buttonLook({ variant: "solid", size: "citizen" })}>
            {t("error.again")}
          </button>
          <a href={localHref(props.locale, "/")} className={buttonLook({ variant: "outlined", size: "citizen" })}>
            {t("error.goHome")}
          </a>
        </>
      }
    >
      <p className="text-lead">{t("error.why")}</p>
      <p className="text-body">{t("error.safe")}</p>
      <p className="text-body text-ink-2">{t("error.next")}</p>
      {props.number && <p className="text-ink-3 text-small">{t("error.number", { number: props.number })}</p>}
    </WholePageNote>
  );
}
