"use client";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { DataTable } from "../patterns/data-table";
import { type Filter, FilterBar } from "../patterns/filter-bar";
import { FittingList } from "../patterns/fitting-list";
import { LimitBar } from "../patterns/limit-bar";
import { Empty } from "../ui/empty";
import { Light, type LightKind } from "../ui/light";
import { LinkButton } from "../ui/link-button";
import { useLocale } from "../ui/locale";
import { CaseCards } from "./case-cards";

/** A row of a list of cases, in words. */
export type WatchRow = {
  id: string;
  href: string;
  number: string;
  service: string;
  subject: string;
  where: string;
  due: string;
  bar: { used: number; total: number; light: LightKind } | null;
  light: LightKind;
  lightWord: string | null;
  amount: string | null;
};

/** A list of cases to watch: of an officer's areas, of a department. Soonest due first; every row opens its case. */
export function CaseTable(props: {
  name: string;
  caption: string;
  heads: Record<"service" | "subject" | "number" | "where" | "due" | "used" | "light" | "open", string>;
  rows: WatchRow[];
  filters: Filter[];
  filterLabel: string;
  empty: { title: string; next: string };
  nextCursor?: string;
  end?: ReactNode;
}) {
  const locale = useLocale();
  const router = useRouter();
  const { heads } = props;
  const filters = <FilterBar label={props.filterLabel} filters={props.filters} end={props.end} />;
  const empty = <Empty title={props.empty.title}>{props.empty.next}</Empty>;
  return (
    <FittingList
      cards={() => (
        <>
          <div className="px-4">{filters}</div>
          <CaseCards rows={props.rows} empty={empty} nextCursor={props.nextCursor} />
        </>
      )}
      table={() => (
        <DataTable
          name={props.name}
          caption={props.caption}
          groups={[{ key: "all", title: "", rows: props.rows }]}
          rowId={(row) => row.id}
          rowLabel={(row) => `${row.service} ${row.number}`}
          onOpen={(row) => router.push(row.href)}
          rowActs={(row) => (
            <LinkButton href={row.href} size="staff" keys="Enter">
              {heads.open}
            </LinkButton>
          )}
          filters={filters}
          nextCursor={props.nextCursor}
          empty={empty}
          columns={[
            {
              key: "service",
              label: heads.service,
              cell: (row) => <span className="text-staff">{row.service}</span>,
            },
            {
              key: "subject",
              label: heads.subject,
              cell: (row) => <span className="inline-block min-w-14 text-ink-2">{row.subject}</span>,
            },
            {
              key: "number",
              label: heads.number,
              optional: true,
              cell: (row) => <span className="whitespace-nowrap">{row.number}</span>,
            },
            { key: "where", label: heads.where, cell: (row) => row.where },
            { key: "due", label: heads.due, cell: (row) => <span className="whitespace-nowrap">{row.due}</span> },
            {
              key: "used",
              label: heads.used,
              optional: true,
              cell: (row) => row.bar && <LimitBar {...row.bar} locale={locale} />,
            },
            {
              key: "light",
              label: heads.light,
              cell: (row) => (
                <Light
                  kind={row.light}
                  locale={locale}
                  word={row.lightWord ?? undefined}
                  amount={row.amount ?? undefined}
                />
              ),
            },
          ]}
        />
      )}
    />
  );
}
