import { type Locale, say } from "@/lib/platform/i18n/locale";
import type { Column, Field } from "../model/schema";
import type { SettingFinding } from "./field-type";

export const optionValues = (field: Field | Column): string[] => (field.options ?? []).map((option) => option.value);

export function optionText(value: unknown, field: Field | Column, locale: Locale): string {
  const option = field.options?.find((candidate) => candidate.value === value);
  return option ? say(option.label, locale) : String(value);
}

export function checkOptions(field: Field | Column): SettingFinding[] {
  const values = optionValues(field);
  if (!values.length) return [{ code: "options-missing" }];
  return new Set(values).size < values.length ? [{ code: "options-repeated" }] : [];
}
