import { formatDay, isDay } from "@/lib/platform/clock";
import { codedText } from "./coded-text";
import type { FieldTypeModel } from "./field-type";

/** A day, "YYYY-MM-DD". */
export const date = {
  ...codedText({ code: "not-a-date", maxLength: 10, isPersonal: false, isRight: isDay }),
  text: ((value, _field, locale) => formatDay(String(value), locale)) satisfies FieldTypeModel["text"],
};
