"use client";
import type { ReactNode } from "react";
import { useAddressState } from "../patterns/address-state";
import { CaseLine } from "../patterns/case-line";
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
              <li key={row.id}>
                <CaseLine
                  href={row.href}
                  title={row.service}
                  when={row.due || row.done}
                  about={`${row.subject} · ${row.step}`}
                  standing={
                    row.outcome && row.done
                      ? row.outcome
                      : { kind: row.light, word: row.lightWord ?? undefined, amount: row.amount ?? undefined }
                  }
                  bar={row.bar}
                />
                {props.acts && <div className="flex justify-end px-4 pb-3">{props.acts(row)}</div>}
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
