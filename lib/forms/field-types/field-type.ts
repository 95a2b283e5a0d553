import type { Locale } from "@/lib/platform/i18n/locale";
import type { Finding } from "../model/problem";
import type { Column, Field } from "../model/schema";

/** A part of a JSON Schema (draft 2020-12); `format` and the two keywords of ours are explained in model/ajv.ts. */
export type SchemaPart = { [keyword: string]: unknown };

/** Facts about the city that a value is checked against or shown with. */
export type Surroundings = {
  /** Whether an area code is in the area table; without it only the shape is checked. */
  isArea?: (code: string) => boolean;
  /** The name of an area in a language. */
  areaName?: (code: string, locale: Locale) => string | undefined;
};

/** A setting that does not fit the type; words are in messages/<locale>/forms.json under `setting`. */
export type SettingCode =
  | "options-missing"
  | "options-repeated"
  | "columns-missing"
  | "columns-repeated"
  | "bounds-crossed"
  | "bounds-not-whole"
  | "pattern-bad"
  | "pattern-slow"
  | "setting-unused";
export type SettingFinding = { code: SettingCode; params?: { [name: string]: string } };

/** One type of field: what its settings may be, what its values may be, and how a value reads. Pure. */
export type FieldTypeModel = {
  /** Values of this type are personal data whatever the field is called. */
  isPersonal: boolean;
  /** Settings of the schema that this type understands, besides the ones every field has. */
  settings: readonly (keyof Field)[];
  checkSettings?: (field: Field | Column) => SettingFinding[];
  /** What is wrong with a value that is not empty; nothing when it is right. */
  check: (value: unknown, field: Field | Column, city?: Surroundings) => Finding[];
  /** The same rules as a JSON Schema, for the server and for other programs. */
  jsonSchema: (field: Field | Column) => SchemaPart;
  /** The value as a person reads it, on screen and paper. Only for values that `check` finds right. */
  text: (value: unknown, field: Field | Column, locale: Locale, city?: Surroundings) => string;
  /** The same with its middle hidden, for staff who have no reason to read it. */
  masked?: (value: string) => string;
};
