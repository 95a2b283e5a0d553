import { say } from "@/lib/platform/i18n/locale";
import type { FieldTypeModel } from "./field-type";
import { boundsCrossed, checkBounds } from "./number-bounds";

const usualDecimals = 2;

/** Digits after the point as the number prints; 1e-7 has seven. */
export function decimalsOf(value: number): number {
  const [digits = "", exponent = "0"] = String(value).split("e");
  return Math.max(0, (digits.split(".")[1]?.length ?? 0) - Number(exponent));
}

/** Groups of three, a point, no trailing zeros: 12,345.5 in both languages. */
export function writeNumber(value: number): string {
  const [whole = "", decimals] = String(value).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals ? `${grouped}.${decimals}` : grouped;
}

/** A number with a unit, two decimals unless told. */
export const number: FieldTypeModel = {
  isPersonal: false,
  settings: ["min", "max", "decimals", "unit"],
  checkSettings: (field) => boundsCrossed(field.min, field.max),
  check(value, field) {
    if (typeof value !== "number" || !Number.isFinite(value)) return [{ code: "wrong-type" }];
    const max = field.decimals ?? usualDecimals;
    const decimals = decimalsOf(value) > max;
    return [
      ...checkBounds(value, field.min, field.max),
      ...(decimals ? [{ code: "too-many-decimals" as const, params: { max } }] : []),
    ];
  },
  jsonSchema: ({ min, max, decimals = usualDecimals }) => ({
    type: "number",
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
    maxDecimals: decimals,
  }),
  text: (value, field, locale) => {
    const unit = field.unit && say(field.unit, locale);
    return unit ? `${writeNumber(Number(value))} ${unit}` : writeNumber(Number(value));
  },
};
