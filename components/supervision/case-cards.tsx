"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { useAddressState } from "../patterns/address-state";
import { LimitBar } from "../patterns/limit-bar";
import { Light } from "../ui/light";
import { useLocale } from "../ui/locale";
import { More } from "../ui/more";
import type { WatchRow } from "./case-table";

/** The cases to watch on a phone: a ruled list, the whole line leads to the case. */
export function CaseCards(props: { rows: readonly WatchRow[]; empty: ReactNode; nextCursor?: string }) {
  const locale = useLocale();
  const { hrefWith } = useAddressState();
  if (props.rows.length === 0) return <div className="p-4">{props.empty}</div>;
  return (
    <>
      <ul className="divide-y divide-line border-line border-t">
        {props.rows.map((row) => (
          <li key={row.id}>
            <Link href={row.href} className="block px-4 py-3 -outline-offset-2">
              <span className="flex items-baseline justify-between gap-3">
                <b className="font-semibold text-body">{row.service}</b>
                <span className="whitespace-nowrap text-caption text-ink-2">{row.due}</span>
              </span>
              <span className="block text-ink-2 text-small">
                {row.subject} · {row.where}
              </span>
              <span className="mt-1 flex items-center justify-between gap-3">
                <Light
                  kind={row.light}
                  locale={locale}
                  word={row.lightWord ?? undefined}
                  amount={row.amount ?? undefined}
                  className="text-small"
                />
                {row.bar && <LimitBar {...row.bar} locale={locale} />}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <div className="px-4">
        <More
          locale={locale}
          shown={props.rows.length}
          href={props.nextCursor && hrefWith({ cursor: props.nextCursor })}
        />
      </div>
    </>
  );
}
