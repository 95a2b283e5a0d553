"use client";
import type { ReactNode } from "react";
import { SourceTag } from "@/components/ui/source-tag";
import {
  type Column,
  type Field,
  type FieldState,
  fieldText,
  isPersonal,
  maskedFieldText,
  type Row,
  type Value,
  type ValueSource,
} from "@/lib/forms/contract";
import { type Locale, say } from "@/lib/platform/i18n/locale";
import { cityOf } from "./city-of";
import { fieldId } from "./field-id";
import { LockedInput } from "./field-types/locked-input";
import { faces } from "./field-types/registry";
import type { AreaOption, InputProps } from "./field-types/types";

export type Density = "citizen" | "staff";

type Props = {
  /** `seats`, or `equipment[0].name` for a cell. */
  path: string;
  field: Field | Column;
  state: FieldState;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
  problem?: string;
  source?: ValueSource;
  locale: Locale;
  density: Density;
  areas: readonly AreaOption[];
  cell: InputProps["cell"];
};

/** One field: its frame (label, hint or problem, where the value comes from) around the input of its type. */
export function FormField(props: Props) {
  const { path, field, state, value, locale, density, areas } = props;
  const dense = density === "staff";
  const id = fieldId(path);
  const frame = {
    locale,
    label: say(field.label, locale),
    optional: !state.required && !state.readOnly,
    hint: field.hint && say(field.hint, locale),
    error: props.problem,
    source: sourceTag(props.source, locale, dense),
    layout: dense ? ("left" as const) : ("above" as const),
  };
  if (state.readOnly && field.type !== "list") {
    // Whoever fills the form need not show the whole number to the next person in the queue.
    const read = isPersonal(field) ? maskedFieldText : fieldText;
    return <LockedInput id={id} frame={frame} dense={dense} text={read(field, value, locale, cityOf(areas))} />;
  }
  const Input = faces[field.type].input;
  return (
    <Input
      id={id}
      field={field}
      value={value}
      onChange={props.onChange}
      frame={frame}
      dense={dense}
      areas={areas}
      cell={props.cell}
    />
  );
}

/** People know what they typed themselves; at the counter it matters who typed it. */
function sourceTag(source: ValueSource | undefined, locale: Locale, dense: boolean): ReactNode {
  if (!source || (source.kind === "typed" && !dense)) return undefined;
  return <SourceTag source={source} locale={locale} />;
}

/** A row of a list, as a form may hold it. */
export const rowValue = (row: Row, key: string): Value | undefined => (Object.hasOwn(row, key) ? row[key] : undefined);
