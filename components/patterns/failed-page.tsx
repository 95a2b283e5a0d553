"use client";
import { useEffect, useRef } from "react";
import { localHref } from "@/lib/platform/i18n/href";
import type { Locale } from "@/lib/platform/i18n/locale";
import { buttonLook } from "../ui/button-look";
import { uiText } from "../ui/ui-text";

/** A whole page that failed: what, why, what is safe, what next, and the number under which we wrote it down. */
export function FailedPage(props: { locale: Locale; number?: string; onAgain: () => void }) {
  const t = uiText(props.locale);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" className="page-width grid min-h-dvh content-center justify-items-start gap-3 py-16">
      <h1 ref={heading} tabIndex={-1} className="text-title">
        {t("error.title")}
      </h1>
      <p className="text-lead">{t("error.why")}</p>
      <p className="text-body">{t("error.safe")}</p>
      <p className="text-body text-ink-2">{t("error.next")}</p>
      {props.number && <p className="text-ink-3 text-small">{t("error.number", { number: props.number })}</p>}
      <p className="mt-4 flex flex-wrap gap-3">
        <button type="button" onClick={props.onAgain} className={buttonLook({ variant: "solid", size: "citizen" })}>
          {t("error.again")}
        </button>
        <a href={localHref(props.locale, "/")} className={buttonLook({ variant: "outlined", size: "citizen" })}>
          {t("error.goHome")}
        </a>
      </p>
    </main>
  );
}
