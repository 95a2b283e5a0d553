import fc from "fast-check";
import type { Operation, Parameter } from "./calls";
import type { DrawnCall } from "./drawn-call";
import type { Components, Schema } from "./from-schema";
import { hostileValue, leavesOf, withLeaf } from "./hostile-value";
import { validValue } from "./valid-value";

/** Everything a call holds as one schema, so that a value anywhere in it can be found and spoilt. */
export function callSchema(operation: Operation): Schema {
  const part = (where: Parameter["in"]): Schema => {
    const own = (operation.parameters ?? []).filter((one) => one.in === where);
    return {
      type: "object",
      properties: Object.fromEntries(own.map((one) => [one.name, one.schema ?? {}])),
      required: own.filter(({ required }) => required).map(({ name }) => name),
    };
  };
  const content = operation.requestBody?.content ?? {};
  const body = content["application/json"]?.schema;
  const form = content["multipart/form-data"]?.schema;
  const parts = {
    path: part("path"),
    query: part("query"),
    header: part("header"),
    ...(body && { body }),
    ...(form && { form }),
  };
  return { type: "object", properties: parts, required: Object.keys(parts) };
}

type Parts = Pick<DrawnCall, "path" | "query" | "header" | "form"> & { body?: unknown };

/** Well-formed values of a call, with `spoilt` of them hostile. What the address names is spoilt only when it is alone. */
export function nearParts(
  operation: Operation,
  of: string,
  components: Components,
  spoilt: number,
): fc.Arbitrary<Record<string, unknown>> {
  const schema = callSchema(operation);
  const right = validValue(schema, of, "", components) as fc.Arbitrary<Record<string, unknown>>;
  const spoil = (drawn: fc.Arbitrary<Record<string, unknown>>): fc.Arbitrary<Record<string, unknown>> =>
    drawn.chain((value) => {
      const leaves = leavesOf(schema, value, components);
      const inner = leaves.filter(({ at }) => at[0] !== "path");
      const choice = inner.length > 0 ? inner : leaves;
      if (choice.length === 0) return fc.constant(value);
      return fc
        .oneof(
          { weight: 6, arbitrary: fc.constantFrom(...choice) },
          { weight: 1, arbitrary: fc.constantFrom(...leaves) },
        )
        .chain((leaf) =>
          hostileValue(leaf).map((hostile) => withLeaf(value, leaf.at, hostile) as Record<string, unknown>),
        );
    });
  return spoilt <= 0 ? right : Array.from({ length: spoilt }).reduce<typeof right>((drawn) => spoil(drawn), right);
}

/** Calls that fit the document, mostly by somebody who may, where it can be done; none, one or two values in it hostile. */
export function nearCalls(
  of: string,
  operation: Operation,
  people: readonly string[],
  components: Components,
): fc.Arbitrary<DrawnCall> {
  const parts = fc.oneof(
    { weight: 4, arbitrary: nearParts(operation, of, components, 0) },
    { weight: 5, arbitrary: nearParts(operation, of, components, 1) },
    { weight: 2, arbitrary: nearParts(operation, of, components, 2) },
  ) as fc.Arbitrary<Parts>;
  return fc
    .record({
      parts,
      fit: fc.oneof({ weight: 4, arbitrary: fc.nat(9_999) }, { weight: 1, arbitrary: fc.constant(null) }),
      as: fc.oneof({ weight: 30, arbitrary: fc.constantFrom<string | null>(...people) }, fc.constant(null)),
      again: fc.integer({ min: 1, max: 20 }),
      language: fc.constantFrom("zh-CN", "en"),
    })
    .map(
      ({ parts: { body, form, ...rest }, fit, as, again, language }): DrawnCall => ({
        of,
        as,
        ...(fit === null ? {} : { fit }),
        ...(again === 1 ? { again: true } : {}),
        ...rest,
        header: {
          ...rest.header,
          "accept-language": language,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(body === undefined ? {} : { body: { json: body } }),
        ...(form === undefined ? {} : { form }),
      }),
    );
}
