"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import type { Locale } from "@/lib/platform/i18n/locale";
import { LocaleProvider } from "./locale";
import { ToastRegion } from "./toast";

/** What every page's client components may rely on: language and words, the query cache, toasts. */
export function Providers(props: { locale: Locale; texts: string; children: ReactNode }) {
  // Lists keep what they showed while they ask again; a call that fails is tried once more, then says so in its place.
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: 1 } } }));
  return (
    <LocaleProvider locale={props.locale} texts={props.texts}>
      <I18nProvider locale={props.locale}>
        <QueryClientProvider client={queries}>
          {props.children}
          <ToastRegion />
        </QueryClientProvider>
      </I18nProvider>
    </LocaleProvider>
  );
}
