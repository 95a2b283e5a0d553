import type { FieldTypeModel } from "./field-type";

/** The code of a county (6 digits), town (9) or village (12), GB/T 2260 and GB/T 10114. */
export const isAreaCode = (text: string): boolean => /^\d{6}(\d{3}(\d{3})?)?$/.test(text);

export const area: FieldTypeModel = {
  isPersonal: false,
  settings: [],
  check(value, _field, city) {
    if (typeof value !== "string") return [{ code: "wrong-type" }];
    if (value.length > 12) return [{ code: "too-long", params: { max: 12, length: value.length } }];
    return isAreaCode(value) && (city?.isArea?.(value) ?? true) ? [] : [{ code: "area" }];
  },
  jsonSchema: () => ({ type: "string", maxLength: 12, if: { minLength: 13 }, else: { format: "area" } }),
  text: (value, _field, locale, city) => city?.areaName?.(String(value), locale) ?? String(value),
};
