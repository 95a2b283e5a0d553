"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { localHref } from "@/lib/platform/i18n/href";
import { useAddressState } from "../patterns/address-state";
import { LimitBar } from "../patterns/limit-bar";
import { Light } from "../ui/light";
import { useLocale } from "../ui/locale";
import { More } from "../ui/more";
import type { DeskRow } from "./desk-table";

/** A desk on a phone: a ruled list, the whole line leads to the case. */
export function DeskCards(props: { rows: readonly DeskRow[]; empty: ReactNode; next: string | null; total: number }) {
  const locale = useLocale();
  const { get, hrefWith } = useAddressState();
  if (props.rows.length === 0) return <div className="p-4">{props.empty}</div>;
  return (
    <>
      <ul className="divide-y divide-line border-line border-t">
        {props.rows.map((row) => (
          <li key={row.id}>
            <Link
              href={localHref(locale, row.href)}
              prefetch={false}
              className="grid min-h-target gap-0.5 px-4 py-3 -outline-offset-2"
            >
              <span className="flex items-baseline justify-between gap-3">
                <b className="font-semibold text-body">{row.service}</b>
                <span className="whitespace-nowrap text-caption text-ink-2">{row.since}</span>
              </span>
              <span className="text-ink-2 text-small">
                {row.applicant} · {row.numberShown}
                {row.note && ` · ${row.note}`}
              </span>
              {(row.amount || row.light !== "none") && (
                <span className="flex items-center justify-between gap-3">
                  <Light kind={row.light} locale={locale} amount={row.amount} className="text-small" />
                  {row.used && <LimitBar {...row.used} light={row.light} locale={locale} />}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
      <div className="px-4">
        <More
          locale={locale}
          shown={props.rows.length}
          total={props.total}
          href={props.next ? hrefWith({ cursor: props.next }) : undefined}
          firstHref={get("cursor") && hrefWith({ cursor: undefined })}
        />
      </div>
    </>
  );
}
