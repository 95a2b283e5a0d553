"use client";
import type { ReactNode } from "react";
import { useAddressState } from "../patterns/address-state";
import { CaseLine } from "../patterns/case-line";
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
            <CaseLine
              href={row.href}
              title={row.service}
              when={row.due}
              about={`${row.subject} · ${row.where}`}
              standing={{ kind: row.light, word: row.lightWord ?? undefined, amount: row.amount ?? undefined }}
              bar={row.bar}
            />
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
