import type { ReactNode } from "react";
import type { FieldFrame } from "@/components/ui/field";
import type { Column, Field, Row, Surroundings, Value } from "@/lib/forms/contract";
import type { Bilingual, Locale } from "@/lib/platform/i18n/locale";

/** An area that can be chosen: county 6 digits, town 9, village 12; a longer code lies inside the shorter one. */
export type AreaOption = { code: string; name: Bilingual };

/** What every input of a form gets. It shows `value` and reports changes; it keeps nothing that matters. */
export type InputProps = {
  /** id of the control, and where the problem summary leads. */
  id: string;
  field: Field | Column;
  value: Value | undefined;
  /** undefined when the field was emptied. */
  onChange: (value: Value | undefined) => void;
  frame: Omit<FieldFrame, "label"> & { label: string };
  dense: boolean;
  areas: readonly AreaOption[];
  /** Draws one cell of a row of a list, or nothing when the row does not ask it. */
  cell: (row: Row, index: number, key: string, onChange: (value: Value | undefined) => void) => ReactNode;
};

/** What every read-only face gets. */
export type OutputProps = {
  field: Field | Column;
  value: Value;
  locale: Locale;
  city: Surroundings;
  /** Hide the middle of personal numbers. */
  masked: boolean;
};
