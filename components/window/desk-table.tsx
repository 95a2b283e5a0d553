"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import type { SavedFilter } from "@/lib/identity/contract";
import { localHref } from "@/lib/platform/i18n/href";
import { SavedFilters } from "../identity/saved-filters";
import { DataTable } from "../patterns/data-table";
import type { Column } from "../patterns/data-table-types";
import { FilterBar } from "../patterns/filter-bar";
import { FittingList } from "../patterns/fitting-list";
import { useHotkeys } from "../patterns/hotkeys";
import { LimitBar } from "../patterns/limit-bar";
import { Light, type LightKind } from "../ui/light";
import { useLocale, useText } from "../ui/locale";
import { DeskCards } from "./desk-cards";

/** A row of a desk, already in the reader's language. */
export type DeskRow = {
  id: string;
  number: string;
  numberShown: string;
  service: string;
  applicant: string;
  /** What the row waits since: submitted, received … */
  since: string;
  channel: string;
  light: LightKind;
  amount: string;
  used: { used: number; total: number } | null;
  note: string;
  href: string;
};

type Props = {
  /** Remembers columns and filters under this name. */
  list: string;
  /** The filters the clerk keeps for this desk. */
  saved: SavedFilter[];
  title: string;
  sinceLabel: string;
  noteLabel?: string;
  rows: DeskRow[];
  services: { value: string; label: string }[];
  next: string | null;
  /** Undefined: more than are counted. */
  total?: number;
  empty: ReactNode;
  /** The list's own lights mean something: filter by them. */
  lights?: boolean;
};

/** A desk of the window: oldest first, light and little cell bar, filters in the address, all of it by keyboard. */
export function DeskTable(props: Props) {
  const locale = useLocale();
  const t = useText("window");
  const cases = useText("cases");
  const router = useRouter();
  useHotkeys([
    {
      keys: "/",
      label: t("list.search"),
      run: () => document.querySelector<HTMLInputElement>("search input")?.focus(),
    },
  ]);
  const columns: Column<DeskRow>[] = [
    {
      key: "number",
      label: t("list.number"),
      cell: (row) => (
        <Link href={localHref(locale, row.href)} className="quiet-link whitespace-nowrap" prefetch={false}>
          {row.numberShown}
        </Link>
      ),
    },
    { key: "service", label: t("list.service"), cell: (row) => row.service },
    { key: "applicant", label: t("list.applicant"), cell: (row) => row.applicant },
    { key: "channel", label: t("list.channel"), cell: (row) => row.channel, optional: true, hidden: true },
    { key: "since", label: props.sinceLabel, cell: (row) => <span className="whitespace-nowrap">{row.since}</span> },
    ...(props.noteLabel ? [{ key: "note", label: props.noteLabel, cell: (row: DeskRow) => row.note }] : []),
    {
      key: "light",
      label: t("list.light"),
      cell: (row) =>
        row.amount || row.light !== "none" ? <Light kind={row.light} locale={locale} amount={row.amount} /> : "",
    },
    {
      key: "used",
      label: t("list.used"),
      optional: true,
      cell: (row) => row.used && <LimitBar {...row.used} light={row.light} locale={locale} />,
    },
  ];
  const filters = (
    <FilterBar
      label={t("list.filters")}
      filters={[
        { kind: "text", name: "q", label: t("list.search"), placeholder: t("list.anyNumber") },
        ...(props.services.length > 1
          ? [{ kind: "choice" as const, name: "service", label: t("list.service"), options: props.services }]
          : []),
        ...(props.lights
          ? [
              {
                kind: "choice" as const,
                name: "light",
                label: t("list.light"),
                options: (["green", "yellow", "red"] as const).map((light) => ({
                  value: light,
                  label: cases(`light.${light}`),
                })),
              },
            ]
          : []),
      ]}
      end={<SavedFilters list={props.list} saved={props.saved} />}
    />
  );
  return (
    <FittingList
      cards={() => (
        <>
          <div className="px-4 py-1">{filters}</div>
          <DeskCards rows={props.rows} empty={props.empty} next={props.next} total={props.total} />
        </>
      )}
      table={() => (
        <DataTable
          name={props.list}
          caption={props.title}
          columns={columns}
          groups={[{ key: "all", title: "", rows: props.rows }]}
          rowId={(row) => row.id}
          rowLabel={(row) => `${row.service} ${row.applicant}`}
          onOpen={(row) => router.push(localHref(locale, row.href))}
          nextCursor={props.next ?? undefined}
          total={props.total}
          filters={filters}
          empty={props.empty}
        />
      )}
    />
  );
}
