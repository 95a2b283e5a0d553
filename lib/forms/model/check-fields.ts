import { type Locale, say } from "@/lib/platform/i18n/locale";
import { fieldTypes } from "../field-types";
import type { Surroundings } from "../field-types/field-type";
import { columnsOf, isRow } from "../field-types/list";
import { type FieldState, FormState, fieldsOf, type RawValues } from "./form-state";
import { isEmpty } from "./is-empty";
import { type CheckMode, countsIn, type Finding, type Problem, problemCodes } from "./problem";
import { problemText } from "./problem-text";
import { sameValue } from "./same-value";
import type { Column, Field, FormSchema, ScenarioAnswers } from "./schema";

export type CheckOptions = {
  scenario: ScenarioAnswers;
  mode: CheckMode;
  locale: Locale;
  /** What registers answered: a locked field may only hold this. */
  registered?: RawValues;
  city?: Surroundings;
};

/** Finds what is wrong with a value that is not empty. The browser asks the field type, the server the JSON Schema. */
export type ValueChecker = (value: unknown, field: Field | Column) => Finding[];

type Place = { at: string; field?: Field | Column };
type Found = Place & Finding;

/** Whether a value came from a register that is the authority for it. */
export const isLocked = (field: Field | Column, state: FieldState, registered: RawValues): boolean =>
  Object.hasOwn(registered, field.key) && (state.readOnly || (field.prefill !== undefined && !field.prefill.editable));

/** Everything wrong with a form's values, in the order of the form, at most once per field and kind. */
export function checkFields(
  form: FormSchema,
  values: RawValues,
  options: CheckOptions,
  check: ValueChecker,
): Problem[] {
  const state = new FormState(form, values, options.scenario);
  const fields = fieldsOf(form);
  const found: Found[] = Object.keys(values)
    .filter((key) => !fields.has(key))
    .map((key) => ({ at: key, code: "not-in-form" }));
  const { registered = {} } = options;
  for (const { field } of fields.values()) {
    const value = Object.hasOwn(values, field.key) ? values[field.key] : undefined;
    const now = state.of(field);
    const place = { at: field.key, field };
    if (isLocked(field, now, registered) && now.visible && !sameValue(value, registered[field.key])) {
      found.push({ ...place, code: "locked" });
      continue;
    }
    const own = findings(value, field, now, check);
    found.push(...own.map((finding) => ({ ...place, ...finding })));
    if (field.type === "list" && now.visible && Array.isArray(value) && own.every(isAboutCount)) {
      found.push(...value.flatMap((row, index) => (isRow(row) ? cellsOf(state, field, row, index, check) : [])));
    }
  }
  return distinct(found)
    .filter(({ code }) => countsIn(options.mode, code))
    .map((problem) => described(problem, options.locale));
}

const isAboutCount = ({ code }: Finding) => code === "too-few-rows";

function findings(value: unknown, field: Field | Column, state: FieldState, check: ValueChecker): Finding[] {
  if (!state.visible) return isEmpty(value) ? [] : [{ code: "not-asked" }];
  if (isEmpty(value)) return state.required ? [{ code: "missing" }] : [];
  return check(value, field).sort((a, b) => problemCodes.indexOf(a.code) - problemCodes.indexOf(b.code));
}

function cellsOf(state: FormState, list: Field, row: RawValues, index: number, check: ValueChecker): Found[] {
  const columns = columnsOf(list);
  const at = (key: string) => `${list.key}[${index}].${key}`;
  const unknown = Object.keys(row).filter((key) => !columns.some((column) => column.key === key));
  return [
    ...unknown.map((key) => ({ at: at(key), code: "not-in-form" as const })),
    ...columns.flatMap((column) =>
      findings(
        Object.hasOwn(row, column.key) ? row[column.key] : undefined,
        column,
        state.ofCell(list, column, row),
        check,
      ).map((finding) => ({ at: at(column.key), field: column, ...finding })),
    ),
  ];
}

function distinct(found: Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ at, code }) => {
    const name = `${at} ${code}`;
    return !seen.has(name) && seen.add(name);
  });
}

function described({ at, field, code, params }: Found, locale: Locale): Problem {
  const label = field ? say(field.label, locale) : at;
  const all = { label, ...params };
  return { field: at, code, params: all, text: problemText(locale, code, all, field?.type) };
}

/** The check of the browser: what is wrong so far, without asking the server. The server checks again. */
export function checkInBrowser(form: FormSchema, values: RawValues, options: CheckOptions): Problem[] {
  return checkFields(form, values, options, (value, field) => fieldTypes[field.type].check(value, field, options.city));
}
