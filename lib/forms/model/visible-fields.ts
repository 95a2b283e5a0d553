import { type FieldState, FormState, fieldsOf, type PlacedField, type RawValues } from "./form-state";
import { isEmpty } from "./is-empty";
import type { FormSchema, ScenarioAnswers, Values } from "./schema";

/** The fields asked now, in the order of the form, each with its section and whether it must or may be filled. */
export function visibleFields(
  form: FormSchema,
  values: RawValues,
  scenario: ScenarioAnswers,
): (PlacedField & FieldState)[] {
  const state = new FormState(form, values, scenario);
  return [...fieldsOf(form).values()]
    .map((placed) => ({ ...placed, ...state.of(placed.field) }))
    .filter((field) => field.visible);
}

/** The values of the fields asked now, without empty ones: what a browser sends. Values of hidden fields stay on the
 *  screen's side, so that going back on an answer brings them back. */
export function askedValues(form: FormSchema, values: Values, scenario: ScenarioAnswers): Values {
  const state = new FormState(form, values, scenario);
  return Object.fromEntries(
    [...fieldsOf(form).values()].flatMap(({ field }) => {
      const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
      if (value === undefined || isEmpty(value) || !state.isVisible(field.key)) return [];
      if (field.type !== "list" || !Array.isArray(value)) return [[field.key, value]];
      const rows = value.flatMap((row) => {
        if (typeof row === "string") return [];
        const cells = (field.columns ?? []).flatMap((column) => {
          const cell = Object.hasOwn(row, column.key) ? row[column.key] : undefined;
          const asked = cell !== undefined && !isEmpty(cell) && state.ofCell(field, column, row).visible;
          return asked ? [[column.key, cell] as const] : [];
        });
        return [Object.fromEntries(cells)];
      });
      return [[field.key, rows]];
    }),
  );
}
