import type { Finding } from "../model/problem";
import { formWords } from "../model/words";
import type { FieldTypeModel } from "./field-type";
import { boundsCrossed, boundsWhole } from "./number-bounds";
import { checkOptions, optionText, optionValues } from "./options";

/** Some of a few; `min` and `max` count the choices. The order of the answer does not matter. */
export const multiChoice: FieldTypeModel = {
  isPersonal: false,
  settings: ["options", "min", "max"],
  checkSettings: (field) => [...checkOptions(field), ...boundsCrossed(field.min, field.max), ...boundsWhole(field)],
  check(value, field) {
    if (!Array.isArray(value) || value.some((item) => typeof item !== "string")) return [{ code: "wrong-type" }];
    const { min, max } = field;
    const values = optionValues(field);
    const findings: Finding[] = [];
    if (min !== undefined && value.length < min) findings.push({ code: "too-few-choices", params: { min } });
    if (value.length > (max ?? values.length))
      findings.push({ code: "too-many-choices", params: { max: max ?? values.length } });
    if (value.some((item) => !values.includes(item))) findings.push({ code: "not-an-option" });
    if (new Set(value).size < value.length) findings.push({ code: "duplicate-choice" });
    return findings;
  },
  jsonSchema: (field) => ({
    type: "array",
    items: { type: "string", enum: optionValues(field) },
    ...(field.min !== undefined && { minItems: field.min }),
    maxItems: field.max ?? optionValues(field).length,
    uniqueItems: true,
  }),
  text: (value, field, locale) =>
    (Array.isArray(value) ? value : [])
      .map((item) => optionText(item, field, locale))
      .join(formWords(locale)("value.betweenChoices")),
};
