import { z } from "zod";
import type { Bilingual } from "@/lib/platform/i18n";

/** A name a rule can read: letters of any script, digits and `_`, never starting with a digit (`经营面积`, `seats`). */
const keyPattern = /^[\p{L}_][\p{L}\p{N}_]*$/u;

export const keySchema = z.string().max(64).regex(keyPattern, "letters, digits and _ only");
/** Forms and sections are named by slugs, which rules never read. */
export const slugSchema = z
  .string()
  .max(64)
  .regex(/^[\p{L}\p{N}_-]+$/u, "letters, digits, - and _ only");
export const bilingualSchema: z.ZodType<Bilingual> = z.strictObject({ zh: z.string().min(1), en: z.string() });
/** FEEL text, three-valued: see lib/platform/rules. */
export const expressionSchema = z.string().min(1).max(2_000);

export const fieldTypeNames = [
  "text",
  "textarea",
  "number",
  "money",
  "date",
  "choice",
  "multi-choice",
  "yes-no",
  "resident-id",
  "uscc",
  "phone",
  "email",
  "postal-address",
  "area",
  "list",
] as const;
export type FieldType = (typeof fieldTypeNames)[number];

export const optionSchema = z.strictObject({
  value: z.string().min(1).max(64),
  label: bilingualSchema,
  hint: bilingualSchema.optional(),
});
export type Option = z.infer<typeof optionSchema>;

/** Where a value is fetched from before the person types. `path` is the key in that register's answer. */
export const prefillSchema = z.strictObject({
  from: z.enum(["population", "legal-entity", "account", "licence"]),
  path: z.string().min(1).max(100),
  /** false (the default): the register is the authority and the field is locked once it answered. */
  editable: z.boolean().optional(),
});
export type Prefill = z.infer<typeof prefillSchema>;

/** Required unless told. Conditions read the other fields by key and the scenario as `scenario.<question>`. */
const conditionSchema = z.union([z.boolean(), expressionSchema]);

const fieldShape = {
  key: keySchema,
  label: bilingualSchema,
  hint: bilingualSchema.optional(),
  required: conditionSchema.optional(),
  visible: expressionSchema.optional(),
  readOnly: conditionSchema.optional(),
  options: z.array(optionSchema).min(1).max(200).optional(),
  /** Smallest and largest number (money: fen; multi-choice: choices; date: not used). */
  min: z.number().optional(),
  max: z.number().optional(),
  /** Characters as people count them (Unicode code points). Defaults: text 500, textarea 5,000, postal-address 200. */
  maxLength: z.int().min(1).max(50_000).optional(),
  /** A regular expression the whole text has to match. */
  pattern: z.string().min(1).max(200).optional(),
  /** number: digits allowed after the point, 2 unless told. */
  decimals: z.int().min(0).max(6).optional(),
  unit: bilingualSchema.optional(),
  /** Personal data: masked on screens of the staff. Types say it of themselves (an ID number is); names need this. */
  personal: z.boolean().optional(),
  prefill: prefillSchema.optional(),
};

/** A column of a list: any field but another list. */
export const columnSchema = z.strictObject({ ...fieldShape, type: z.enum(fieldTypeNames).exclude(["list"]) });
export type Column = z.infer<typeof columnSchema>;

export const fieldSchema = z.strictObject({
  ...fieldShape,
  type: z.enum(fieldTypeNames),
  columns: z.array(columnSchema).min(1).max(20).optional(),
  minRows: z.int().min(0).max(500).optional(),
  maxRows: z.int().min(1).max(500).optional(),
});
export type Field = z.infer<typeof fieldSchema>;

export const sectionSchema = z.strictObject({
  key: slugSchema,
  title: bilingualSchema,
  hint: bilingualSchema.optional(),
  fields: z.array(fieldSchema).min(1).max(200),
});
export type Section = z.infer<typeof sectionSchema>;

/** The form of a service: data, versioned, pinned by the case. */
export const formShape = z.strictObject({
  key: slugSchema,
  title: bilingualSchema,
  sections: z.array(sectionSchema).min(1).max(50),
});
export type FormSchema = z.infer<typeof formShape>;

/** text, choice, date … : string; number, money (fen): number; yes-no: boolean; multi-choice: string[]; list: rows. */
export type CellValue = string | number | boolean | string[];
export type Row = { [column: string]: CellValue };
export type Value = CellValue | Row[];
/** One document of values per submission. An empty field has no key. */
export type Values = { [key: string]: Value };

export const sourceKinds = ["typed", "extracted", "inherited", "promised"] as const;
/** Where a value came from; stored beside the values, shown at the counter, printed on the record. */
export const valueSourceSchema = z.strictObject({
  kind: z.enum(sourceKinds),
  /** Who typed it: "applicant", "window", or the name of the person. */
  by: z.string().max(100).optional(),
  /** The body that answered ("市场监管登记库"). */
  body: z.string().max(100).optional(),
  callNo: z.string().max(64).optional(),
  /** ISO instant. */
  at: z.string(),
  /** The proof that the holder was present, or the signed promise. */
  proof: z.string().max(200).optional(),
  /** The earlier case, licence or material it was taken from. */
  from: z.string().max(100).optional(),
});
export type ValueSource = z.infer<typeof valueSourceSchema>;
export const sourcesSchema = z.record(z.string(), valueSourceSchema);
export type Sources = z.infer<typeof sourcesSchema>;

/** The answers of the scenario (情形): question key → value of the chosen option. */
export type ScenarioAnswers = { [question: string]: string };
