import { say } from "@/lib/platform/i18n/locale";
import type { Column, Field, Row } from "../model/schema";
import { formWords } from "../model/words";
import type { FieldTypeModel, SettingFinding } from "./field-type";
import { boundsCrossed } from "./number-bounds";

const usualMaxRows = 100;

export const columnsOf = (field: Field | Column): readonly Column[] => ("columns" in field && field.columns) || [];
export const maxRowsOf = (field: Field | Column): number => ("maxRows" in field && field.maxRows) || usualMaxRows;
export const minRowsOf = (field: Field | Column): number => ("minRows" in field && field.minRows) || 0;

export const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function checkColumns(field: Field | Column): SettingFinding[] {
  const columns = columnsOf(field);
  if (!columns.length) return [{ code: "columns-missing" }];
  const keys = new Set(columns.map((column) => column.key));
  return [
    ...(keys.size < columns.length ? [{ code: "columns-repeated" as const }] : []),
    ...boundsCrossed(minRowsOf(field), maxRowsOf(field)),
  ];
}

/** Rows of columns. The cells are checked one by one by the form; here only the rows count. */
export const listOf = (cellTypes: Readonly<Record<Column["type"], FieldTypeModel>>): FieldTypeModel => ({
  isPersonal: false,
  settings: ["columns", "minRows", "maxRows"],
  checkSettings: checkColumns,
  check(value, field) {
    if (!Array.isArray(value) || !value.every(isRow)) return [{ code: "wrong-type" }];
    const [min, max] = [minRowsOf(field), maxRowsOf(field)];
    if (value.length < min) return [{ code: "too-few-rows", params: { min } }];
    return value.length > max ? [{ code: "too-many-rows", params: { max } }] : [];
  },
  jsonSchema: (field) => ({
    type: "array",
    minItems: minRowsOf(field),
    maxItems: maxRowsOf(field),
    items: {
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(
        columnsOf(field).map((column) => [column.key, cellTypes[column.type].jsonSchema(column)]),
      ),
    },
  }),
  text(value, field, locale, city) {
    const words = formWords(locale);
    const cell = (row: Row, column: Column) => {
      const found = row[column.key];
      if (found === undefined) return [];
      const text = cellTypes[column.type].text(found, column, locale, city);
      return [words("value.cell", { label: say(column.label, locale), text })];
    };
    return (Array.isArray(value) ? value.filter(isRow) : [])
      .map((row) =>
        columnsOf(field)
          .flatMap((column) => cell(row, column))
          .join(words("value.betweenCells")),
      )
      .join(words("value.betweenRows"));
  },
});
