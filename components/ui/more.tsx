import Link from "next/link";
import type { Locale } from "@/lib/platform/i18n/locale";
import { buttonLook } from "./button-look";
import { viewText } from "./view-text";

/** The way to the next part of a list read by a cursor. No page numbers: lists move while one reads.
 *  A list that is whole says nothing. */
export function More(props: { locale: Locale; href?: string; firstHref?: string; shown: number; total?: number }) {
  if (!props.href && !props.firstHref) return null;
  const t = viewText(props.locale);
  const said =
    props.total === undefined
      ? t("more.shown", { n: props.shown })
      : t("more.of", { n: props.shown, total: props.total });
  return (
    <p data-print="none" className="flex flex-wrap items-center gap-4 py-4 text-caption text-ink-2">
      {props.firstHref && (
        <Link href={props.firstHref} scroll={false} className="quiet-link">
          {t("more.first")}
        </Link>
      )}
      {props.href && (
        <Link
          href={props.href}
          scroll={false}
          rel="next"
          className={buttonLook({ variant: "outlined", size: "normal" })}
        >
          {t("more.next")}
        </Link>
      )}
      <span>{props.href ? said : `${said} · ${t("more.end")}`}</span>
    </p>
  );
}
