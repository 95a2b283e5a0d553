"use client";
import type { ReactNode } from "react";
import { localHref } from "@/lib/platform/i18n/href";
import { useAddressState } from "../patterns/address-state";
import { CaseLine } from "../patterns/case-line";
import { useLocale } from "../ui/locale";
import { More } from "../ui/more";
import type { DeskRow } from "./desk-table";

/** A desk on a phone: a ruled list, the whole line leads to the case. */
export function DeskCards(props: { rows: readonly DeskRow[]; empty: ReactNode; next: string | null; total?: number }) {
  const locale = useLocale();
  const { get, hrefWith } = useAddressState();
  if (props.rows.length === 0) return <div className="p-4">{props.empty}</div>;
  return (
    <>
      <ul className="divide-y divide-line border-line border-t">
        {props.rows.map((row) => (
          <li key={row.id}>
            <CaseLine
              href={localHref(locale, row.href)}
              title={row.service}
              when={row.since}
              about={[row.applicant, row.numberShown, row.note].filter(Boolean).join(" · ")}
              standing={row.amount || row.light !== "none" ? { kind: row.light, amount: row.amount } : null}
              bar={row.used && { ...row.used, light: row.light }}
            />
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
