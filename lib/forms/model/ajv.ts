import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { isDay } from "@/lib/platform/clock";
import { isPhone, isResidentId, isUscc } from "@/lib/platform/codes";
import { fieldTypes } from "../field-types";
import { isAreaCode } from "../field-types/area";
import { isEmail } from "../field-types/email";
import { decimalsOf } from "../field-types/number";
import { isPlainLine, isPlainText } from "../field-types/plain-text";
import type { ValueChecker } from "./check-fields";
import { type Finding, type ProblemCode, problemCodes } from "./problem";
import type { Column, Field, FormSchema } from "./schema";

/** Server only: Ajv writes a function for each field, which a browser's content policy forbids. */
const ajv = new Ajv({ strict: false, strictNumbers: true, allErrors: true, validateSchema: false });

const formats: { [name: string]: (text: string) => boolean } = {
  "plain-line": isPlainLine,
  "plain-text": isPlainText,
  "resident-id": (text) => isResidentId(text),
  uscc: isUscc,
  phone: isPhone,
  email: isEmail,
  "not-a-date": isDay,
  area: isAreaCode,
};
for (const [name, validate] of Object.entries(formats)) ajv.addFormat(name, { type: "string", validate });
ajv.addKeyword({
  keyword: "maxDecimals",
  type: "number",
  schemaType: "number",
  validate: (max: number, value: number) => decimalsOf(value) <= max,
});

/** Keyword → problem. `format` names its own; `if` only says that its `else` failed. */
const codes: { [keyword: string]: ProblemCode } = {
  type: "wrong-type",
  maxLength: "too-long",
  pattern: "pattern",
  minimum: "too-small",
  maximum: "too-large",
  maxDecimals: "too-many-decimals",
  enum: "not-an-option",
  uniqueItems: "duplicate-choice",
};

const isCode = (text: string): text is ProblemCode => (problemCodes as readonly string[]).includes(text);

function codeOf(error: ErrorObject, field: Field | Column): ProblemCode | undefined {
  if (error.keyword === "format") {
    const format = String(error.params.format);
    return isCode(format) ? format : "control-character";
  }
  if (error.keyword === "minItems") return field.type === "list" ? "too-few-rows" : "too-few-choices";
  if (error.keyword === "maxItems") return field.type === "list" ? "too-many-rows" : "too-many-choices";
  return codes[error.keyword];
}

const validators = new WeakMap<Field | Column, ValidateFunction>();

/** One validator per field of a form, kept as long as the form (a published version) is. */
function validatorOf(field: Field | Column): ValidateFunction {
  const known = validators.get(field);
  if (known) return known;
  const schema = fieldTypes[field.type].jsonSchema(field);
  // The cells of a list are asked one by one, because which of them a row has hangs on the row.
  const validator = ajv.compile(field.type === "list" ? { ...schema, items: { type: "object" } } : schema);
  validators.set(field, validator);
  return validator;
}

/** Makes the validators of a form before the first person needs them (some milliseconds for 100 fields). */
export function prepareForm(form: FormSchema): void {
  for (const { fields } of form.sections) {
    for (const field of fields) {
      validatorOf(field);
      for (const column of field.columns ?? []) validatorOf(column);
    }
  }
}

/** Asks the JSON Schema of the field. The parameters of a finding come from the field type, which knows its units. */
export const checkBySchema: ValueChecker = (value, field): Finding[] => {
  const validate = validatorOf(field);
  if (validate(value)) return [];
  const found = new Set(
    (validate.errors ?? []).map((error) => codeOf(error, field)).filter((code) => code !== undefined),
  );
  if (found.has("wrong-type")) return [{ code: "wrong-type" }];
  const described = new Map(fieldTypes[field.type].check(value, field).map((finding) => [finding.code, finding]));
  return [...found].map((code) => described.get(code) ?? { code });
};
