import fc from "fast-check";
import { type Components, fromSchema, type Known, type Schema } from "./from-schema";
import { hostileTexts } from "./hostile-texts";

type Parameter = { name: string; in: "path" | "query" | "header" | "cookie"; required?: boolean; schema?: Schema };
type Operation = {
  parameters?: Parameter[];
  requestBody?: { content?: Record<string, { schema?: Schema }> };
};

/** openapi.json, as far as calls are drawn from it. */
export type ApiDocument = {
  paths: Record<string, Record<string, Operation>>;
  components?: { schemas?: Record<string, Schema> };
};

/** One call, ready to be made: the body is text, or the parts of a form. */
export type FuzzCall = {
  /** The operation as openapi.json names it: `POST /api/v1/cases/{caseNo}/accept`. */
  of: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  /** Whose token goes with it; null: nobody's. */
  as: string | null;
  body?: string;
  form?: Record<string, string>;
};

/** A value as it stands in an address or a form, where everything is text. */
const asText = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

/** A path cannot hold half a character; encoded, it may hold anything else. */
const segment = (value: unknown) =>
  encodeURIComponent(asText(value).replace(/[\ud800-\udfff]/g, "?")).slice(0, 4_000) || "%20";

/** A header is one line of visible ASCII; more cannot be sent at all. */
const header = (text: string) => text.replace(/[^\x20-\x7e]/g, "?").slice(0, 500);

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

/** The calls of one operation. `people`: whose tokens there are. */
function callsOf(of: string, operation: Operation, people: readonly string[], known: Known, components: Components) {
  const [method = "GET", template = "/"] = of.split(" ");
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
        {
          weight: 9,
          arbitrary: fromSchema(json, "", known, components).map((value) => JSON.stringify(value) ?? "null"),
        },
        { weight: 1, arbitrary: broken },
      )
    : fc.constant(undefined);
  return fc
    .record({
      path: record("path", true),
      query: record("query", false),
      header: record("header", false),
      as: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...people) }, { weight: 1, arbitrary: fc.constant(null) }),
      language: fc.constantFrom("zh-CN", "en", "fr;q=0.1", "*", header(hostileTexts[4] ?? "")),
      type: fc.constantFrom("application/json", "application/json", "application/json", "text/plain", "x/y"),
      body,
      form: multipart ? fromSchema(multipart, "", known, components) : fc.constant(undefined),
    })
    .map((drawn): FuzzCall => {
      const path = template.replace(/\{(\w+)\}/g, (_, name: string) => segment(drawn.path[name]));
      const query = Object.entries(drawn.query)
        .map(([name, value]) => `${segment(name)}=${segment(value)}`)
        .join("&");
      const named = Object.entries(drawn.header).map(([name, value]) => [name, header(asText(value))] as const);
      const form =
        drawn.form && typeof drawn.form === "object"
          ? Object.fromEntries(Object.entries(drawn.form).map(([name, value]) => [name, asText(value)]))
          : undefined;
      return {
        of,
        method,
        path: query ? `${path}?${query}` : path,
        headers: {
          "accept-language": drawn.language,
          ...Object.fromEntries(named),
          ...(drawn.body === undefined ? {} : { "content-type": drawn.type }),
        },
        as: drawn.as,
        ...(drawn.body === undefined ? {} : { body: drawn.body }),
        ...(form ? { form } : {}),
      };
    });
}

/** The same `n` calls for the same seed, spread over every operation of the document. */
export function drawCalls(
  document: ApiDocument,
  { n, seed, people, known }: { n: number; seed: number; people: readonly string[]; known: Known },
): FuzzCall[] {
  const components = document.components?.schemas ?? {};
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ of: `${method.toUpperCase()} ${path}`, operation })),
  );
  const each = Math.ceil(n / operations.length);
  const drawn = operations.map(({ of, operation }, i) =>
    fc.sample(callsOf(of, operation, people, known, components), { numRuns: each, seed: seed + i }),
  );
  // One of each operation in turn, so that what one leaves behind is there for the others.
  return Array.from({ length: each }, (_, round) => drawn.flatMap((calls) => calls[round] ?? []))
    .flat()
    .slice(0, n);
}
