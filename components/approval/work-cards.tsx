"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { useAddressState } from "../patterns/address-state";
import { LimitBar } from "../patterns/limit-bar";
import { Light } from "../ui/light";
import { useLocale } from "../ui/locale";
import { More } from "../ui/more";
import type { WorkGroup, WorkRow } from "./work-row";

/** The worklist on a phone: a ruled list, one thing a line, the whole line leads to the case. */
export function WorkCards(props: {
  groups: WorkGroup[];
  acts?: (row: WorkRow) => ReactNode;
  empty: ReactNode;
  nextCursor?: string;
}) {
  const locale = useLocale();
  const { hrefWith } = useAddressState();
  const shown = props.groups.reduce((sum, group) => sum + group.rows.length, 0);
  if (shown === 0) return <div className="p-4">{props.empty}</div>;
  return (
    <>
      {props.groups.map((group) => (
        <section key={group.key} aria-label={group.title || undefined}>
          {group.title && (
            <h2 className="sticky top-0 z-10 border-line border-y bg-sunken px-4 py-1.5 text-panel">
              {group.title} {group.count !== undefined && <span className="font-normal text-ink-2">{group.count}</span>}
            </h2>
          )}
          <ul className="divide-y divide-line">
            {group.rows.map((row) => (
              <li key={row.id} className="px-4 py-3">
                <Link href={row.href} className="block min-h-target">
                  <span className="flex items-baseline justify-between gap-3">
                    <b className="font-semibold text-body">{row.service}</b>
                    <span className="whitespace-nowrap text-caption text-ink-2">{row.due || row.done}</span>
                  </span>
                  <span className="block text-ink-2 text-small">
                    {row.subject} · {row.step}
                  </span>
                  <span className="mt-1 flex items-center justify-between gap-3">
                    {row.outcome && row.done ? (
                      <span className="text-small">{row.outcome}</span>
                    ) : (
                      <Light
                        kind={row.light}
                        locale={locale}
                        word={row.lightWord ?? undefined}
                        amount={row.amount ?? undefined}
                        className="text-small"
                      />
                    )}
                    {row.bar && <LimitBar {...row.bar} locale={locale} />}
                  </span>
                </Link>
                {props.acts && <div className="mt-2 flex justify-end">{props.acts(row)}</div>}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <div className="px-4">
        <More
          locale={locale}
          shown={shown}
          href={props.nextCursor && hrefWith({ cursor: props.nextCursor })}
          firstHref={undefined}
        />
      </div>
    </>
  );
}
