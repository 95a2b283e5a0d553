"use client";
import { useEffect, useRef } from "react";
import type { Locale } from "@/lib/platform/i18n/locale";
import { buttonLook } from "../ui/button-look";
import { uiText } from "../ui/ui-text";

/** A page that was opened before an upgrade and whose act or file is no more: what is safe, and the one thing to do. */
export function OutdatedPage({ locale }: { locale: Locale }) {
  const t = uiText(locale);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" className="page-width grid min-h-dvh content-center justify-items-start gap-3 py-16">
      <h1 ref={heading} tabIndex={-1} className="text-title">
        {t("error.outdatedTitle")}
      </h1>
      <p className="text-lead">{t("error.outdatedWhy")}</p>
      <p className="text-body">{t("error.safe")}</p>
      <p className="text-body text-ink-2">{t("error.outdatedNext")}</p>
      <p className="mt-4">
        <button
          type="button"
          onClick={() => window.location.reload()}
          className={buttonLook({ variant: "solid", size: "citizen" })}
        >
          {t("error.outdatedAgain")}
        </button>
      </p>
    </main>
  );
}
