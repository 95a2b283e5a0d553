"use client";
import { usePathname } from "next/navigation";
import { localeOfPath, localHref } from "@/lib/platform/i18n/href";
import { useLocale } from "./locale";

/** The same page in the other language. A plain link: the whole document, its `lang` included, is made anew. */
export function LanguageSwitch(props: { className?: string }) {
  const locale = useLocale();
  const { path } = localeOfPath(usePathname());
  const other = locale === "en" ? "zh-CN" : "en";
  return (
    <a
      href={localHref(other, path)}
      hrefLang={other}
      lang={other}
      className={props.className}
      onClick={(event) => {
        // The query (a filter, a found word) goes along.
        event.currentTarget.href = localHref(other, path) + window.location.search;
      }}
    >
      {other === "en" ? "EN" : "中文"}
    </a>
  );
}
