import fc from "fast-check";
import type { Components, Schema } from "./from-schema";
import { Reference, referenceName } from "./references";

/** Words that a person could have typed, of every length a field allows. */
const words = [
  "办理",
  "材料齐全，符合要求",
  "看不清，请重新上传",
  "Street food, from 6 a.m.",
  "《行政许可法》第三十二条",
  "13800000001",
  "e\u0301té",
];

/** Days that exist, near and far. */
export const days = fc.oneof(
  fc.constantFrom("2026-11-23", "2026-12-01", "2024-02-29", "2026-02-10", "2025-12-31"),
  fc
    .date({ min: new Date("2020-01-01"), max: new Date("2031-12-31"), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
);

/** A text cut or drawn out to the lengths the schema allows (counted as JavaScript counts), without half a character. */
export function fitted(text: string, { minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Schema): string {
  const cut = text.slice(0, maxLength).replace(/[\ud800-\udbff]$/, "");
  return cut.length < minLength ? cut.padEnd(minLength, "甲") : cut;
}

const isDay = ({ format, example }: Schema) =>
  format === "date" || (typeof example === "string" && /^\d{4}-\d{2}-\d{2}$/.test(example));

/** Fields of which the rules, not the schema, allow one alone. */
const rivals = [["requirement", "field"]] as const;

/** Values that fit the schema: types, lengths, members, bounds. `field` is the name it stands under in the operation `of`. */
export function validValue(schema: Schema, of: string, field: string, components: Components): fc.Arbitrary<unknown> {
  const inner = (one: Schema, name = field) => validValue(one, of, name, components);
  const named = referenceName(of, field);
  if (named) return fc.nat(9_999).map((n) => new Reference(named, n));
  if (schema.$ref) return inner(components[schema.$ref.split("/").at(-1) ?? ""] ?? {});
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => inner(one)));
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "string") {
    if (schema.format === "uuid") return fc.uuid();
    if (isDay(schema)) return days;
    const typed = fc.constantFrom(...words).map((text) => fitted(text, schema));
    const { default: usual } = schema;
    return typeof usual === "string" && usual ? fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, typed) : typed;
  }
  if (type === "integer" || type === "number") {
    const min = schema.minimum ?? 0;
    return fc.integer({ min, max: Math.min(schema.maximum ?? min + 20, min + 30) });
  }
  if (type === "boolean") return fc.boolean();
  if (type === "array") {
    const min = schema.minItems ?? 0;
    return fc.array(inner(schema.items ?? {}), { minLength: min, maxLength: Math.min(schema.maxItems ?? 3, min + 2) });
  }
  if (type === "object" || schema.properties) return anObject(schema, inner);
  return fc.constantFrom<unknown>("办理", 1, true, null);
}

function anObject(schema: Schema, inner: (one: Schema, name: string) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const whole = fc.record(Object.fromEntries(properties.map(([name, one]) => [name, inner(one, name)])), {
    requiredKeys: schema.required ?? [],
  });
  return fc.tuple(whole, fc.boolean()).map(([value, second]) => {
    const given: Record<string, unknown> = { ...value };
    for (const pair of rivals)
      if (pair.every((name) => schema.properties?.[name] && !schema.required?.includes(name))) {
        const [one, other] = second ? pair : [pair[1], pair[0]];
        given[one] ??= "name";
        delete given[other];
      }
    return given;
  });
}
