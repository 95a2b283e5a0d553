"use client";
import type { ReactNode } from "react";
import type { Locale } from "@/lib/platform/i18n/locale";
import { LocaleProvider } from "./locale";
import { ToastRegion } from "./toast";

/** What every page's client components may rely on: language, toasts. What only some need stays with them: it
 *  would travel to every page (docs/decisions/0031-scripts-of-a-page.md). */
export function Providers(props: { locale: Locale; children: ReactNode }) {
  return (
    <LocaleProvider locale={props.locale}>
      {props.children}
      <ToastRegion />
    </LocaleProvider>
  );
}
