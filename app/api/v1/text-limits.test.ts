import { expect, test } from "vitest";
import { api } from "./app";

type Schema = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  maxLength?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: Schema | boolean;
  $ref?: string;
};
type Operation = { requestBody?: { content: Record<string, { schema: Schema }> } };

const document = api.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "", version: "1" } }) as unknown as {
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
};

/** Values of a form are bounded by the form itself, field by field (lib/forms); a file by its inspection. */
const boundedElsewhere = new Set(["values"]);

/** Texts of a request that could be of any length. */
function unbounded(schema: Schema, path: string): string[] {
  if (schema.$ref) return unbounded(document.components?.schemas?.[schema.$ref.split("/").at(-1) ?? ""] ?? {}, path);
  const inner = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  if (inner.length > 0) return inner.flatMap((one) => unbounded(one, path));
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([key, one]) =>
      boundedElsewhere.has(key) ? [] : unbounded(one, `${path}.${key}`),
    );
  if (schema.items) return unbounded(schema.items, `${path}[]`);
  const isText = schema.type === "string" || (Array.isArray(schema.type) && schema.type.includes("string"));
  const fixed =
    schema.enum ??
    schema.const ??
    schema.maxLength ??
    (["uuid", "date"].includes(schema.format ?? "") ? true : undefined);
  const anchored = /^\^.*\$$/.test(schema.pattern ?? "") && !/[^\\][*+]|\{\d+,\}/.test(schema.pattern ?? "");
  return isText && fixed === undefined && !anchored ? [path] : [];
}

const bodies = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.entries(operations).flatMap(([method, { requestBody }]) => {
    const schema = requestBody?.content["application/json"]?.schema;
    return schema ? [{ name: `${method.toUpperCase()} ${path}`, schema }] : [];
  }),
);

test("the API takes bodies", () => {
  expect(bodies.length).toBeGreaterThan(20);
});

test.each(bodies)("$name takes no text without an upper limit", ({ schema }) => {
  expect(unbounded(schema, "body")).toEqual([]);
});
