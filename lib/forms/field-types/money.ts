import { formWords } from "../model/words";
import type { FieldTypeModel } from "./field-type";
import { writeNumber } from "./number";
import { boundsCrossed, boundsWhole, checkBounds } from "./number-bounds";

/** "1,234.50": yuan and fen of an amount in fen. */
export function writeYuan(fen: number): string {
  const [yuan, rest] = [Math.floor(fen / 100), fen % 100];
  return `${writeNumber(yuan)}.${String(rest).padStart(2, "0")}`;
}

/** An amount in integer fen, never below zero; `min` and `max` are fen too. */
export const money: FieldTypeModel = {
  isPersonal: false,
  settings: ["min", "max"],
  checkSettings: (field) => [...boundsCrossed(field.min, field.max), ...boundsWhole(field)],
  check(value, { min = 0, max = Number.MAX_SAFE_INTEGER }) {
    if (typeof value !== "number" || !Number.isInteger(value)) return [{ code: "wrong-type" }];
    return checkBounds(value, min, max).map(({ code }) => ({
      code,
      params: { min: writeYuan(min), max: writeYuan(max) },
    }));
  },
  jsonSchema: ({ min = 0, max = Number.MAX_SAFE_INTEGER }) => ({ type: "integer", minimum: min, maximum: max }),
  text: (value, _field, locale) => formWords(locale)("value.money", { amount: writeYuan(Number(value)) }),
};
