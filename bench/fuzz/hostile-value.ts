import fc from "fast-check";
import type { Components, Schema } from "./from-schema";
import { hostileTexts } from "./hostile-texts";
import { Reference } from "./references";
import { fitted } from "./valid-value";

/** A value inside another, and what the schema says of it. */
export type Leaf = { at: readonly (string | number)[]; schema: Schema; value: unknown };

/** Every single value of a valid one: texts, numbers, members, references; the lists and records they stand in are none. */
export function leavesOf(schema: Schema, value: unknown, components: Components, at: Leaf["at"] = []): Leaf[] {
  if (schema.$ref) return leavesOf(components[schema.$ref.split("/").at(-1) ?? ""] ?? {}, value, components, at);
  if (value === undefined) return [];
  if (value instanceof Reference || value === null || typeof value !== "object") return [{ at, schema, value }];
  const choice = (schema.anyOf ?? schema.oneOf)?.find((one) => one.properties || one.items);
  const own = choice ?? schema;
  if (Array.isArray(value)) return value.flatMap((one, i) => leavesOf(own.items ?? {}, one, components, [...at, i]));
  return Object.entries(value).flatMap(([key, one]) =>
    leavesOf(own.properties?.[key] ?? {}, one, components, [...at, key]),
  );
}

/** The value with another one at a place in it. */
export function withLeaf(value: unknown, at: Leaf["at"], leaf: unknown): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return leaf;
  if (Array.isArray(value)) return value.map((one, i) => (i === key ? withLeaf(one, rest, leaf) : one));
  const record = value as Record<string | number, unknown>;
  return { ...record, [key]: withLeaf(record[key], rest, leaf) };
}

const texts = fc.constantFrom(...hostileTexts);
const uuids = fc.oneof(
  fc.uuid(),
  fc.constantFrom("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"),
);
const farDays = fc.constantFrom("0001-01-01", "0000-01-01", "9999-12-31", "1900-02-28", "2026-02-30", "2024-02-29");

/** In place of a valid value: what is hostile and mostly still of the right type and length; sometimes just over the bounds. */
export function hostileValue({ schema, value }: Leaf): fc.Arbitrary<unknown> {
  if (value instanceof Reference) return hostileReference(value, schema);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (schema.enum) return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...schema.enum) }, texts);
  if (type === "boolean") return fc.oneof({ weight: 4, arbitrary: fc.constant(!value) }, fc.constant("true"));
  if (type === "integer" || type === "number") {
    const { minimum: min = -(2 ** 31), maximum: max = 2 ** 31 } = schema;
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(min, max) },
      fc.constantFrom<unknown>(min - 1, max + 1, 0.5, 1e21, -0, "1"),
    );
  }
  if (schema.format === "uuid") return fc.oneof({ weight: 4, arbitrary: uuids }, texts);
  if (schema.format === "date") return farDays;
  return hostileText(schema);
}

function hostileText(schema: Schema): fc.Arbitrary<string> {
  const { minLength: min = 0, maxLength: max = 4_000 } = schema;
  const fits = texts.map((text) => fitted(text, { minLength: min, maxLength: max }));
  const edges = fc.constantFrom("甲".repeat(max), "a".repeat(max), "甲".repeat(min), "👩".repeat(Math.floor(max / 2)));
  const over = fc.constantFrom("a".repeat(max + 1), "甲".repeat(Math.max(0, min - 1)), " ".repeat(Math.max(min, 1)));
  return fc.oneof({ weight: 7, arbitrary: fits }, { weight: 3, arbitrary: edges }, over, farDays);
}

/** Somebody else's, one of another sort, one that is none; a form with one hostile answer. */
function hostileReference(reference: Reference, schema: Schema): fc.Arbitrary<unknown> {
  const { name, n } = reference;
  if (name === "form") return texts.map((text) => new Reference("form", n, false, text));
  const others = fc.nat(9_999).map((other) => new Reference(name, other, true));
  const none = schema.format === "uuid" ? uuids : schema.type === "string" ? hostileText(schema) : texts;
  return fc.oneof({ weight: 2, arbitrary: others }, { weight: 1, arbitrary: none });
}
