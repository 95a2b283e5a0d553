import { evaluateWithReasons } from "@/lib/platform/rules";
import { isEmpty } from "./is-empty";
import type { Column, Field, FormSchema, ScenarioAnswers, Section } from "./schema";

/** Values as they arrive: anything a browser or a program may send. */
export type RawValues = { readonly [key: string]: unknown };

/** What a field is at this moment, given the scenario and the other answers. */
export type FieldState = { visible: boolean; required: boolean; readOnly: boolean };

/** A field that stands in the form now, with its section. */
export type PlacedField = { field: Field; section: Section };

type Find = (name: string) => unknown;

const fieldsByForm = new WeakMap<FormSchema, ReadonlyMap<string, PlacedField>>();

/** Every field by key, in the order of the form. Made once per form. */
export function fieldsOf(form: FormSchema): ReadonlyMap<string, PlacedField> {
  const known = fieldsByForm.get(form);
  if (known) return known;
  const fields = new Map(
    form.sections.flatMap((section) => section.fields.map((field) => [field.key, { field, section }] as const)),
  );
  fieldsByForm.set(form, fields);
  return fields;
}

const own = (values: RawValues, key: string): unknown => (Object.hasOwn(values, key) ? values[key] : undefined);

/** Answers what every field is. A hidden field has no value for any rule, whatever was typed there before. */
export class FormState {
  private readonly fields: ReadonlyMap<string, PlacedField>;
  private readonly seen = new Map<string, boolean>();

  constructor(
    form: FormSchema,
    private readonly values: RawValues,
    private readonly scenario: ScenarioAnswers,
  ) {
    this.fields = fieldsOf(form);
  }

  /** A condition that cannot be told yet hides the field: the question that decides comes first. */
  isVisible(key: string): boolean {
    const known = this.seen.get(key);
    if (known !== undefined) return known;
    const placed = this.fields.get(key);
    if (!placed) return false;
    // While it is being told, the field itself is hidden: a rule that reads its own field cannot show it.
    this.seen.set(key, false);
    const visible = isShown(placed.field, this.find);
    this.seen.set(key, visible);
    return visible;
  }

  of(field: Field): FieldState {
    return { visible: this.isVisible(field.key), ...this.conditions(field, this.find, this.isHidden) };
  }

  /** A column in one row: rules read the other cells of the row first, then the form. */
  ofCell(list: Field, column: Column, row: RawValues): FieldState {
    const columns = new Map((list.columns ?? []).map((candidate) => [candidate.key, candidate]));
    const pending = new Set<string>();
    const shows = (key: string): boolean => {
      const wanted = columns.get(key);
      if (!wanted || pending.has(key)) return false;
      pending.add(key);
      const visible = isShown(wanted, find);
      pending.delete(key);
      return visible;
    };
    const find: Find = (name) => {
      if (!columns.has(name)) return this.find(name);
      const value = own(row, name);
      return isEmpty(value) || !shows(name) ? null : value;
    };
    const isHidden = (name: string) => (columns.has(name) ? !shows(name) : this.isHidden(name));
    return { visible: shows(column.key), ...this.conditions(column, find, isHidden) };
  }

  private readonly find: Find = (name) => {
    if (name === "scenario") return this.scenario;
    const value = own(this.values, name);
    return isEmpty(value) || !this.isVisible(name) ? null : value;
  };

  private readonly isHidden = (name: string): boolean => this.fields.has(name) && !this.isVisible(name);

  private conditions(field: Field | Column, find: Find, isHidden: (name: string) => boolean) {
    return {
      required: holds(field.required ?? true, find, isHidden),
      readOnly: holds(field.readOnly ?? false, find, isHidden),
    };
  }
}

function isShown(field: Field | Column, find: Find): boolean {
  return field.visible === undefined || evaluateWithReasons(field.visible, find).value === true;
}

/** Unknown because an asked question is still open: the duty or the lock stands, so that missing data never relax a
 *  rule. Unknown only because it reads questions that are not asked here: the rule is not about this case. */
function holds(condition: boolean | string, find: Find, isHidden: (name: string) => boolean): boolean {
  if (typeof condition === "boolean") return condition;
  const { value, missing } = evaluateWithReasons(condition, find);
  if (typeof value === "boolean") return value;
  return missing.length === 0 || missing.some((path) => !isHidden(path.split(".")[0] ?? path));
}
