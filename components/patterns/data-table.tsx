"use client";
import { Fragment, type ReactNode, useRef, useState } from "react";
import { Button } from "../ui/button";
import { CheckMark } from "../ui/checkbox";
import { classNames } from "../ui/class-names";
import { useLocale } from "../ui/locale";
import { More } from "../ui/more";
import { Cell, GroupRow, HeadCell, Row, Table, TableHead } from "../ui/table";
import { viewText } from "../ui/view-text";
import { useAddressState } from "./address-state";
import { ColumnChoice } from "./column-choice";
import type { BatchAct, Column, RowGroup } from "./data-table-types";
import { useHotkeys } from "./hotkeys";
import { useRowCursor } from "./use-row-cursor";

type Props<R> = {
  /** Remembers columns, filters and sort under this name. */
  name: string;
  caption: string;
  columns: Column<R>[];
  groups: RowGroup<R>[];
  rowId: (row: R) => string;
  /** Names a row for its tick box. */
  rowLabel: (row: R) => string;
  onOpen?: (row: R) => void;
  /** Acts on the chosen or hovered row, at its right end. */
  rowActs?: (row: R) => ReactNode;
  batch?: BatchAct[];
  /** A FilterBar; the batch bar takes its place while rows are ticked. */
  filters?: ReactNode;
  /** The button that exports what is shown. */
  exportSlot?: ReactNode;
  nextCursor?: string;
  total?: number;
  empty: ReactNode;
};

/** The list of staff screens. Filters, sort, columns and place are in the address; J K Enter X work it by keyboard. */
export function DataTable<R>(props: Props<R>) {
  const locale = useLocale();
  const t = viewText(locale);
  const { get, set, hrefWith } = useAddressState(props.name);
  const box = useRef<HTMLDivElement>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const rows = props.groups.flatMap((group) => group.rows);
  const ids = rows.map(props.rowId);
  const marked = ids.filter((id) => ticked.has(id));
  const hasBatch = Boolean(props.batch?.length);

  const toggle = (id: string) =>
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const rowOf = (id: string) => rows.find((row) => props.rowId(row) === id);
  const open = (id: string) => {
    const row = rowOf(id);
    if (row !== undefined) props.onOpen?.(row);
  };
  const cursor = useRowCursor({
    ids,
    box,
    onOpen: props.onOpen && open,
    onMark: hasBatch ? toggle : undefined,
  });

  // A key does its act to the ticked rows, or to the row one is on.
  const aimed = marked.length > 0 ? marked : cursor.here ? [cursor.here] : [];
  useHotkeys(
    (props.batch ?? []).flatMap(({ keys, label, run }) =>
      keys ? [{ keys, label, run: () => run(aimed), off: aimed.length === 0 }] : [],
    ),
  );

  // `cols` names the columns whose visibility differs from how the list comes.
  const flipped = new Set(get("cols").split(".").filter(Boolean));
  const isShown = (column: Column<R>) => !column.optional || Boolean(column.hidden) === flipped.has(column.key);
  const columns = props.columns.filter(isShown);
  const optional = props.columns.filter((column) => column.optional);
  const flip = (key: string) => {
    const next = new Set(flipped);
    if (!next.delete(key)) next.add(key);
    set({ cols: [...next].join(".") || undefined });
  };
  const span = columns.length + (hasBatch ? 1 : 0) + (props.rowActs ? 1 : 0);

  return (
    <div ref={box} data-scroll className="flex min-h-0 flex-1 flex-col">
      <div data-print="none" className="px-4">
        {marked.length > 0 ? (
          <div
            role="toolbar"
            aria-label={t("table.batch")}
            className="flex min-h-12 flex-wrap items-center gap-3 py-2 text-staff"
          >
            <b role="status">{t("table.marked", { n: marked.length })}</b>
            {props.batch?.map((act) => (
              <Button
                key={act.label}
                size="staff"
                keys={act.keys}
                variant={act.destructive ? "destructive" : "outlined"}
                onClick={() => act.run(marked)}
              >
                {act.label}
              </Button>
            ))}
            <Button size="staff" variant="text" onClick={() => setTicked(new Set())}>
              {t("table.unmark")}
            </Button>
          </div>
        ) : (
          <div className="flex min-h-12 flex-wrap items-center gap-3 py-1">
            <div className="min-w-0 flex-1 max-sm:basis-full">{props.filters}</div>
            {optional.length > 0 && (
              <ColumnChoice
                label={t("table.columns")}
                columns={optional.map((column) => ({ key: column.key, label: column.label, shown: isShown(column) }))}
                onToggle={flip}
              />
            )}
            {props.exportSlot}
          </div>
        )}
      </div>
      <Table
        caption={props.caption}
        dense
        className={classNames("overflow-auto px-4", rows.length > 0 && "min-h-0 flex-1 max-md:[&_table]:min-w-[48rem]")}
      >
        <TableHead sticky>
          {hasBatch && (
            <HeadCell className="w-10">
              <CheckMark
                aria-label={t("table.markAll")}
                checked={ids.length > 0 && marked.length === ids.length}
                onChange={(event) => setTicked(new Set(event.target.checked ? ids : []))}
              />
            </HeadCell>
          )}
          {columns.map((column) => (
            <SortHead key={column.key} column={column} sort={get("sort")} onSort={(sort) => set({ sort })} />
          ))}
          {props.rowActs && (
            <HeadCell>
              <span className="sr-only">{t("table.acts")}</span>
            </HeadCell>
          )}
        </TableHead>
        <tbody>
          {props.groups.map((group) => (
            <Fragment key={group.key}>
              {group.title && <GroupRow span={span} title={group.title} count={group.count} />}
              {group.rows.map((row) => {
                const id = props.rowId(row);
                const here = cursor.here === id;
                return (
                  <Row
                    key={id}
                    data-row={id}
                    chosen={here}
                    onClick={() => cursor.setHere(id)}
                    onDoubleClick={() => open(id)}
                  >
                    {hasBatch && (
                      <Cell>
                        <CheckMark
                          aria-label={t("table.markRow", { name: props.rowLabel(row) })}
                          checked={ticked.has(id)}
                          onChange={() => toggle(id)}
                        />
                      </Cell>
                    )}
                    {columns.map((column) => (
                      <Cell key={column.key} numeric={column.numeric}>
                        {column.cell(row)}
                      </Cell>
                    ))}
                    {props.rowActs && (
                      <Cell className="whitespace-nowrap text-right">
                        <span className={here ? "" : "opacity-0 focus-within:opacity-100 group-hover:opacity-100"}>
                          {props.rowActs(row)}
                        </span>
                      </Cell>
                    )}
                  </Row>
                );
              })}
            </Fragment>
          ))}
        </tbody>
      </Table>
      <div className="px-4">
        {rows.length === 0 ? (
          <div className="py-8">{props.empty}</div>
        ) : (
          <More
            locale={locale}
            shown={rows.length}
            total={props.total}
            href={props.nextCursor && hrefWith({ cursor: props.nextCursor })}
            firstHref={get("cursor") && hrefWith({ cursor: undefined })}
          />
        )}
      </div>
    </div>
  );
}

/** A column head; pressing a sortable one turns ascending, descending, back to the list's own order. */
function SortHead<R>(props: { column: Column<R>; sort: string; onSort: (sort: string | undefined) => void }) {
  const { column, sort } = props;
  const state = sort === column.key ? "ascending" : sort === `-${column.key}` ? "descending" : "none";
  if (!column.sortable) {
    return <HeadCell numeric={column.numeric}>{column.label}</HeadCell>;
  }
  const next = { none: column.key, ascending: `-${column.key}`, descending: undefined }[state];
  return (
    <HeadCell numeric={column.numeric} aria-sort={state}>
      <button
        type="button"
        onClick={() => props.onSort(next)}
        className="inline-flex min-h-6 items-center gap-1 hover:text-ink hover:underline"
      >
        {column.label}
        <span aria-hidden>{{ none: "", ascending: "↑", descending: "↓" }[state]}</span>
      </button>
    </HeadCell>
  );
}
