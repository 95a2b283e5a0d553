import type { ReactNode } from "react";

export type Column<R> = {
  key: string;
  label: string;
  cell: (row: R) => ReactNode;
  /** Figures: right-aligned. */
  numeric?: boolean;
  /** The address gets `sort=key` or `sort=-key`. */
  sortable?: boolean;
  /** May be switched off by the reader; `hidden` is off until switched on. */
  optional?: boolean;
  hidden?: boolean;
};

export type RowGroup<R> = { key: string; title: string; count?: number; rows: R[] };

export type BatchAct = { label: string; keys?: string; destructive?: boolean; run: (ids: string[]) => void };
