"use client";
import "./globals.css";
import { usePathname } from "next/navigation";
import { FailedPage } from "@/components/patterns/failed-page";
import { localeOfPath } from "@/lib/platform/i18n/href";

/** Even the root failed: nothing around this page exists, so it brings its own document. */
export default function RootError(props: { error: Error & { digest?: string }; reset: () => void }) {
  const { locale } = localeOfPath(usePathname() ?? "/");
  return (
    <html lang={locale}>
      <body>
        <FailedPage locale={locale} number={props.error.digest} onAgain={props.reset} />
      </body>
    </html>
  );
}
