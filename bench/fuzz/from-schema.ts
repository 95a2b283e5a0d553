import fc from "fast-check";
import { hostileTexts } from "./hostile-texts";

/** As much of JSON Schema (2020-12) as openapi.json uses. */
export type Schema = {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  example?: unknown;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
};

/** Values that exist in the city, by the name of the field or parameter that takes them. */
export type Known = Readonly<Record<string, readonly string[]>>;

export type Components = Readonly<Record<string, Schema>>;

const hostile = fc.constantFrom(...hostileTexts);
const noise = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.string({ unit: "grapheme", maxLength: 40 }));

/** Something of any sort: what stands where something else was expected. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  hostile,
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 2 ** 53, -0, [], {}, [[]], [null], { toString: 1 }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant(nested(200)),
);

function nested(depth: number): unknown {
  let value: unknown = "deep";
  for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Something right often enough to go on, and something wrong often enough to find out. */
const mostly = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: anything });

function text(schema: Schema, name: string, known: Known): fc.Arbitrary<string> {
  const there = known[name];
  const plain = schema.format === "uuid" ? fc.uuid() : fc.oneof(noise, fc.constantFrom("办理", "2026-11-20", "a1"));
  return fc.oneof(
    ...(there && there.length > 0 ? [{ weight: 8, arbitrary: fc.constantFrom(...there) }] : []),
    { weight: 2, arbitrary: plain },
    { weight: 3, arbitrary: hostile },
  );
}

/** Values for a schema: right, nearly right, and wrong. `name` is the field's, for which the city may know values. */
export function fromSchema(schema: Schema, name: string, known: Known, components: Components): fc.Arbitrary<unknown> {
  const of = (inner: Schema, innerName = name) => fromSchema(inner, innerName, known, components);
  if (schema.$ref) return of(components[schema.$ref.split("/").at(-1) ?? ""] ?? {});
  if (schema.const !== undefined) return mostly(fc.constant(schema.const));
  if (schema.enum) return mostly(fc.constantFrom(...schema.enum));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => of(one)));
  if (schema.allOf)
    return fc.tuple(...schema.allOf.map((one) => of(one))).map((parts) => Object.assign({}, ...parts) as unknown);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === "string") return mostly(text(schema, name, known));
  if (type === "integer" || type === "number")
    return mostly(
      fc.oneof(
        fc.integer({ min: schema.minimum ?? -10, max: schema.maximum ?? 1_000 }),
        fc.constantFrom(0, -1, 2 ** 31, 2 ** 53, 1e21, 0.1),
      ),
    );
  if (type === "boolean") return mostly(fc.boolean());
  if (type === "array") return mostly(fc.array(of(schema.items ?? {}), { maxLength: 4 }));
  if (type === "object" || schema.properties) return mostly(anObject(schema, of));
  return anything;
}

function anObject(schema: Schema, of: (inner: Schema, name?: string) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const known = fc.record(
    Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, of(inner, key)])),
    { requiredKeys: schema.required ?? [] },
  );
  const more = schema.additionalProperties;
  if (!more) return known;
  const extra = fc.dictionary(fc.oneof(noise, hostile), of(more === true ? {} : more), { maxKeys: 3 });
  return fc.tuple(known, extra).map(([right, others]) => ({ ...others, ...right }));
}
