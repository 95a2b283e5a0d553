import { maskName } from "@/lib/platform/codes";
import type { Locale } from "@/lib/platform/i18n/locale";
import { fieldTypes } from "../field-types";
import type { Surroundings } from "../field-types/field-type";
import { isEmpty } from "./is-empty";
import type { Column, Field } from "./schema";

/** A value as a person reads it: on the case page, the notice, the print. Empty text for no value. The text is plain:
 *  whoever puts it into HTML escapes it (React does). */
export function fieldText(field: Field | Column, value: unknown, locale: Locale, city?: Surroundings): string {
  return isEmpty(value) ? "" : fieldTypes[field.type].text(value, field, locale, city);
}

/** Whether the value is personal data: the type says so, the form says so, or it comes from the population register. */
export function isPersonal(field: Field | Column): boolean {
  return field.personal ?? (fieldTypes[field.type].isPersonal || field.prefill?.from === "population");
}

/** Personal text is a person's name, except what the population register knows as something else: 民族 is no name. */
const isName = (field: Field | Column): boolean => {
  const { prefill } = field;
  const register = prefill?.from === "population" ? prefill.path : "name";
  return field.type === "text" && isPersonal(field) && register === "name";
};

/** How a field is masked: numbers by their type, names of people by their first character. */
function maskOf(field: Field | Column): ((text: string) => string) | undefined {
  return fieldTypes[field.type].masked ?? (isName(field) ? maskName : undefined);
}

/** The text with the middle of names, ID numbers and phone numbers hidden, for those who have no reason to read them. */
export function maskedFieldText(field: Field | Column, value: unknown, locale: Locale, city?: Surroundings): string {
  if (field.type === "list" && Array.isArray(value)) return fieldText(field, maskRows(field, value), locale, city);
  const text = fieldText(field, value, locale, city);
  return text && (maskOf(field)?.(text) ?? text);
}

function maskRows(field: Field | Column, rows: unknown[]): unknown[] {
  const columns = "columns" in field ? (field.columns ?? []) : [];
  return rows.map((row) => {
    if (typeof row !== "object" || row === null) return row;
    const cells = Object.entries(row).map(([key, value]) => {
      const column = columns.find((candidate) => candidate.key === key);
      const masked = column && maskOf(column);
      return [key, masked && typeof value === "string" ? masked(value) : value];
    });
    return Object.fromEntries(cells);
  });
}
