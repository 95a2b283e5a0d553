import { formWords } from "../model/words";
import type { FieldTypeModel } from "./field-type";

/** True or false; an unanswered question has no value. */
export const yesNo: FieldTypeModel = {
  isPersonal: false,
  settings: [],
  check: (value) => (typeof value === "boolean" ? [] : [{ code: "wrong-type" }]),
  jsonSchema: () => ({ type: "boolean" }),
  text: (value, _field, locale) => formWords(locale)(value === true ? "value.yes" : "value.no"),
};
