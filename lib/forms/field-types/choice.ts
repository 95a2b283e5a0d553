import type { FieldTypeModel } from "./field-type";
import { checkOptions, optionText, optionValues } from "./options";

/** One of a few. */
export const choice: FieldTypeModel = {
  isPersonal: false,
  settings: ["options"],
  checkSettings: checkOptions,
  check(value, field) {
    if (typeof value !== "string") return [{ code: "wrong-type" }];
    return optionValues(field).includes(value) ? [] : [{ code: "not-an-option" }];
  },
  jsonSchema: (field) => ({ type: "string", enum: optionValues(field) }),
  text: optionText,
};
