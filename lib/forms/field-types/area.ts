import { codedText } from "./coded-text";
import type { FieldTypeModel } from "./field-type";

/** The code of a county (6 digits), town (9) or village (12), GB/T 2260 and GB/T 10114. */
export const isAreaCode = (text: string): boolean => /^\d{6}(\d{3}(\d{3})?)?$/.test(text);

const shape = codedText({ code: "area", maxLength: 12, isPersonal: false, isRight: isAreaCode });

export const area: FieldTypeModel = {
  ...shape,
  check(value, field, city) {
    const findings = shape.check(value, field);
    const isUnknown = findings.length === 0 && city?.isArea?.(String(value)) === false;
    return isUnknown ? [{ code: "area" }] : findings;
  },
  text: (value, _field, locale, city) => city?.areaName?.(String(value), locale) ?? String(value),
};
