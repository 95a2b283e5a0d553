"use client";
import { useMemo } from "react";
import {
  type Field,
  type FormSchema,
  FormState,
  type Problem,
  type ScenarioAnswers,
  type Sources,
  type Value,
  type Values,
} from "@/lib/forms/contract";
import { type Locale, say } from "@/lib/platform/i18n/locale";
import { isWide } from "./field-types/is-wide";
import type { AreaOption, InputProps } from "./field-types/types";
import { type Density, FormField, rowValue } from "./form-field";
import { FormSummary } from "./form-summary";

export type FormRendererProps = {
  form: FormSchema;
  values: Values;
  sources: Sources;
  scenario: ScenarioAnswers;
  locale: Locale;
  /** One field changed; undefined: it was emptied. The owner keeps the values and sends `askedValues` of them. */
  onChange: (key: string, value: Value | undefined) => void;
  /** From `checkInBrowser` or from the server; both speak the same. */
  problems: readonly Problem[];
  /** Counts the attempts to go on: after each failed one the summary takes the focus. 0 shows no summary. */
  attempt?: number;
  /** Keys whose value a register answered and that may not be edited. */
  readOnlyKeys: ReadonlySet<string>;
  density: Density;
  /** The area table, for fields of the type area. */
  areas?: readonly AreaOption[];
  /** Only these sections (a page of a long form); all unless told. */
  sections?: readonly string[];
};

const none: readonly AreaOption[] = [];

/** A form to fill in. It asks what the scenario and the answers so far call for; it keeps no values of its own. */
export function FormRenderer(props: FormRendererProps) {
  const { form, values, sources, scenario, locale, problems, readOnlyKeys, density, areas = none } = props;
  const state = useMemo(() => new FormState(form, values, scenario), [form, values, scenario]);
  const words = useMemo(() => new Map(problems.toReversed().map(({ field, text }) => [field, text])), [problems]);
  const dense = density === "staff";

  const cellOf =
    (list: Field): InputProps["cell"] =>
    (row, index, key, onChange) => {
      const column = list.columns?.find((candidate) => candidate.key === key);
      const cellState = column && state.ofCell(list, column, row);
      if (!column || !cellState?.visible) return null;
      const path = `${list.key}[${index}].${key}`;
      const locked = readOnlyKeys.has(list.key);
      return (
        <FormField
          key={key}
          path={path}
          field={column}
          state={{ ...cellState, readOnly: cellState.readOnly || locked }}
          value={rowValue(row, key)}
          onChange={onChange}
          problem={words.get(path)}
          locale={locale}
          density={density}
          areas={areas}
          cell={() => null}
        />
      );
    };

  const shown = form.sections
    .filter(({ key }) => !props.sections || props.sections.includes(key))
    .map((section) => ({ section, fields: section.fields.filter(({ key }) => state.isVisible(key)) }))
    .filter(({ fields }) => fields.length);

  return (
    <div className={dense ? "" : "grid gap-9"}>
      {Boolean(props.attempt) && <FormSummary key={props.attempt} form={form} problems={problems} locale={locale} />}
      {shown.map(({ section, fields }) => (
        <section key={section.key} aria-labelledby={`form-section-${section.key}`}>
          <h2
            id={`form-section-${section.key}`}
            className={dense ? "border-line border-y bg-sunken px-4 py-1.5 text-panel" : "mb-4 text-section"}
          >
            {say(section.title, locale)}
          </h2>
          {section.hint && <p className="mb-4 text-ink-2 text-small">{say(section.hint, locale)}</p>}
          <div className={dense ? "grid gap-x-6 px-4 sm:grid-cols-2" : "grid gap-x-6 gap-y-5 sm:grid-cols-2"}>
            {fields.map((field) => {
              const fieldState = state.of(field);
              return (
                <div
                  key={field.key}
                  className={`min-w-0 ${isWide(field, dense) ? "sm:col-span-2" : ""} ${dense ? "border-line border-b" : ""}`}
                >
                  <FormField
                    path={field.key}
                    field={field}
                    state={{ ...fieldState, readOnly: fieldState.readOnly || readOnlyKeys.has(field.key) }}
                    value={values[field.key]}
                    onChange={(value) => props.onChange(field.key, value)}
                    problem={words.get(field.key)}
                    source={sources[field.key]}
                    locale={locale}
                    density={density}
                    areas={areas}
                    cell={cellOf(field)}
                  />
                </div>
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
}
