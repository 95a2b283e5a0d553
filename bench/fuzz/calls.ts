import fc from "fast-check";
import type { DrawnCall } from "./drawn-call";
import { type Components, fromSchema, type Known, type Schema } from "./from-schema";
import { hostileTexts } from "./hostile-texts";
import { nearCalls } from "./near-calls";

export type Parameter = {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  required?: boolean;
  schema?: Schema;
};
export type Operation = {
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
};

/** openapi.json, as far as calls are drawn from it. */
export type ApiDocument = {
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
};

/** Bodies that are no JSON, or not the JSON they say they are. */
const broken = fc.constantFrom(
  "",
  "{",
  "null",
  "[]",
  '"',
  "{]",
  '{"a":1,"a":2}',
  '{"__proto__":{"polluted":true}}',
  `${"[".repeat(20_000)}`,
  "\u0000",
  "a=b&c=d",
);

/** Calls of one operation that are wrong in many places at once. `people`: whose tokens there are. */
function wildCalls(
  of: string,
  operation: Operation,
  people: readonly string[],
  known: Known,
  components: Components,
): fc.Arbitrary<DrawnCall> {
  const parameters = operation.parameters ?? [];
  const part = (where: Parameter["in"]) => parameters.filter((one) => one.in === where);
  const record = (where: Parameter["in"], required: boolean) =>
    fc.record(
      Object.fromEntries(
        part(where).map((one) => [one.name, fromSchema(one.schema ?? {}, one.name, known, components)]),
      ),
      { requiredKeys: required ? part(where).map(({ name }) => name) : [] },
    );
  const content = operation.requestBody?.content ?? {};
  const json = content["application/json"]?.schema;
  const multipart = content["multipart/form-data"]?.schema;
  const body = json
    ? fc.oneof(
        { weight: 9, arbitrary: fromSchema(json, "", known, components).map((value) => ({ json: value })) },
        { weight: 1, arbitrary: broken.map((text) => ({ text })) },
      )
    : fc.constant(undefined);
  return fc
    .record({
      path: record("path", true),
      query: record("query", false),
      header: record("header", false),
      as: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...people) }, { weight: 1, arbitrary: fc.constant(null) }),
      language: fc.constantFrom("zh-CN", "en", "fr;q=0.1", "*", hostileTexts[4] ?? ""),
      type: fc.constantFrom("application/json", "application/json", "application/json", "text/plain", "x/y"),
      body,
      form: multipart ? fromSchema(multipart, "", known, components) : fc.constant(undefined),
    })
    .map((drawn): DrawnCall => {
      const header = { "accept-language": drawn.language, ...drawn.header };
      return {
        of,
        path: drawn.path,
        query: drawn.query,
        header: drawn.body === undefined ? header : { ...header, "content-type": drawn.type },
        as: drawn.as,
        ...(drawn.body === undefined ? {} : { body: drawn.body }),
        ...(drawn.form && typeof drawn.form === "object" ? { form: { ...drawn.form } } : {}),
      };
    });
}

/** The operations of the document by the names calls carry. */
export const operationsOf = (document: ApiDocument): { of: string; operation: Operation }[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ of: `${method.toUpperCase()} ${path}`, operation })),
  );

/** The same `n` calls for the same seed, spread over every operation of the document: most well-formed, a sixth wild. */
export function drawCalls(
  document: ApiDocument,
  { n, seed, people, known }: { n: number; seed: number; people: readonly string[]; known: Known },
): DrawnCall[] {
  const components = document.components?.schemas ?? {};
  const operations = operationsOf(document);
  const each = Math.ceil(n / operations.length);
  const drawn = operations.map(({ of, operation }, i) =>
    fc.sample(
      fc.oneof(
        { weight: 5, arbitrary: nearCalls(of, operation, people, components) },
        { weight: 1, arbitrary: wildCalls(of, operation, people, known, components) },
      ),
      { numRuns: each, seed: seed + i },
    ),
  );
  // One of each operation in turn, so that what one leaves behind is there for the others.
  return Array.from({ length: each }, (_, round) => drawn.flatMap((calls) => calls[round] ?? []))
    .flat()
    .slice(0, n);
}
