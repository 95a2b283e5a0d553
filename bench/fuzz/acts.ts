import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { ApiDocument } from "./calls";
import type { FuzzCall } from "./finish-call";
import { fromSchema, type Known, type Schema } from "./from-schema";
import { hostileTexts } from "./hostile-texts";

/** A server action as the build lists it: its number, its name, and the pages it can be called on. */
export type Act = { number: string; name: string; routes: string[] };

type Manifest = { node: Record<string, { exportedName?: string; workers: Record<string, unknown> }> };

/** Every act of the pages of a build. */
export function actsOf(dist: string, routes: Readonly<Record<string, string>>): Act[] {
  const { node } = JSON.parse(
    readFileSync(path.join(dist, "server", "server-reference-manifest.json"), "utf8"),
  ) as Manifest;
  return Object.entries(node).map(([number, { exportedName = "act", workers }]) => ({
    number,
    name: exportedName,
    routes: Object.keys(workers).flatMap((file) => routes[file.replace(/^app/, "")] ?? []),
  }));
}

/** Bodies of which no arguments can be made, or arguments that no page of ours sends. */
const unreadable = [
  "",
  "[]",
  "[",
  "null",
  "7",
  '["$K1"]',
  '["$F1"]',
  '["$@1"]',
  '["$Q1"]',
  '["$1:__proto__:then"]',
  '[{"then":"$1:__proto__:then"}]',
  "[null,null,null]",
  '[["$undefined"],{"__proto__":{"polluted":true}}]',
  '["$n9999999999999999999999999999"]',
  '["$Dnonsense"]',
  "a=b&c=d",
  "\u0000",
  "[".repeat(5_000),
  `[${"1,".repeat(2_000)}1]`,
];

/** Text as the framework sends it: a dollar at its beginning would be a word of the framework's own. */
const sent = (value: unknown): unknown =>
  typeof value === "string"
    ? value.startsWith("$")
      ? `$${value}`
      : value
    : Array.isArray(value)
      ? value.map(sent)
      : value !== null && typeof value === "object"
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sent(inner)]))
        : value;

/** Bodies of the open API: the same commands stand behind the acts. Each alone, and the names of all in one record. */
function records(document: ApiDocument, known: Known): fc.Arbitrary<unknown> {
  const components = document.components?.schemas ?? {};
  const bodies = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).flatMap(({ requestBody }) => requestBody?.content?.["application/json"]?.schema ?? []),
  );
  const whole = (schema: Schema): Schema =>
    schema.$ref ? whole(components[schema.$ref.split("/").at(-1) ?? ""] ?? {}) : schema;
  const fields = new Map<string, Schema[]>();
  for (const body of bodies)
    for (const [name, schema] of Object.entries(whole(body).properties ?? {}))
      fields.set(name, [...(fields.get(name) ?? []), schema]);
  const everything = fc.record(
    Object.fromEntries(
      [...fields].map(([name, all]) => [name, fc.oneof(...all.map((one) => fromSchema(one, name, known, components)))]),
    ),
    { requiredKeys: [] },
  );
  return fc.oneof(everything, ...bodies.map((body) => fromSchema(body, "", known, components)));
}

/** Seeded calls of every act: as people of every role, on its own pages, with arguments that are right, nearly right and wrong. */
export function drawActs(
  acts: readonly Act[],
  options: {
    document: ApiDocument;
    n: number;
    seed: number;
    people: readonly string[];
    known: Known;
    origin: string;
  },
): FuzzCall[] {
  const { n, seed, people, known } = options;
  const there = fc.constantFrom(...Object.values(known).flat());
  const text = fc.oneof(
    { weight: 6, arbitrary: there },
    { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
    { weight: 1, arbitrary: fc.constantFrom("13800000001", "123456", "1234", "cases", "register", "pre-review") },
  );
  const record = records(options.document, known);
  const argument = fc.oneof(
    { weight: 4, arbitrary: text as fc.Arbitrary<unknown> },
    { weight: 1, arbitrary: fc.array(text, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.array(record, { maxLength: 2 }) },
  );
  const given = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(text, record) as fc.Arbitrary<unknown[]> },
    { weight: 3, arbitrary: fc.tuple(record) as fc.Arbitrary<unknown[]> },
    { weight: 5, arbitrary: fc.array(argument, { minLength: 1, maxLength: 3 }) },
  );
  const formNames = ["caseNo", "idLast4", "phone", "code", "idNo", "id", "file"];
  const form = fc.record(Object.fromEntries(formNames.map((name) => [name, text])), { requiredKeys: [] });
  const one = (act: Act) =>
    fc
      .record({
        route: fc.constantFrom(...act.routes),
        parts: fc.array(there, { minLength: 3, maxLength: 3 }),
        as: fc.oneof({ weight: 8, arbitrary: fc.constantFrom<string | null>(...people) }, fc.constant(null)),
        given,
        form,
        how: fc.oneof(
          { weight: 12, arbitrary: fc.constant<"list" | "form" | "form alone" | "unreadable">("list") },
          { weight: 3, arbitrary: fc.constantFrom<"form" | "form alone">("form", "form alone") },
          { weight: 2, arbitrary: fc.constant<"unreadable">("unreadable") },
        ),
        junk: fc.constantFrom(...unreadable),
      })
      .map(({ route, parts, as, given: list, form: fields, how, junk }): FuzzCall => {
        let part = 0;
        const where = route.replace(/\[+(?:\.{3})?\w+\]+/g, () => encodeURIComponent(parts[part++ % 3] ?? "x"));
        const call = {
          of: `act ${act.name} on ${route}`,
          method: "POST",
          path: where,
          headers: { accept: "text/x-component", "next-action": act.number, origin: options.origin },
          as,
        };
        if (how === "list" || how === "unreadable") {
          const body = how === "list" ? (JSON.stringify(sent(list)) ?? "[]") : junk;
          return { ...call, headers: { ...call.headers, "content-type": "text/plain;charset=UTF-8" }, body };
        }
        const named = Object.entries(fields).map(([name, value]) => [`1_${name}`, String(value)]);
        const list0 = how === "form" ? '["$undefined","$K1"]' : '["$K1"]';
        return { ...call, form: { ...Object.fromEntries(named), "0": list0 } };
      });
  const each = Math.ceil(n / acts.length);
  const drawn = acts.map((act, i) => fc.sample(one(act), { numRuns: each, seed: seed + i }));
  return Array.from({ length: each }, (_, round) => drawn.flatMap((calls) => calls[round] ?? []))
    .flat()
    .slice(0, n);
}
