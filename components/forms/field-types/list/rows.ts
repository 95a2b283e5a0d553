import type { CellValue, Row, Value } from "@/lib/forms/contract";

export const isRows = (value: Value | undefined): value is Row[] =>
  Array.isArray(value) && value.every((row) => typeof row === "object");

/** A value that fits in a cell: anything but rows. */
export const isCell = (value: Value | undefined): value is CellValue =>
  value !== undefined && (!Array.isArray(value) || value.every((item) => typeof item === "string"));

/** The row with one cell changed; an emptied cell has no key. */
export function withCell(row: Row, key: string, value: CellValue | undefined): Row {
  const { [key]: _, ...rest } = row;
  return value === undefined ? rest : { ...rest, [key]: value };
}
