import Ajv2020 from "ajv/dist/2020";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type ApiDocument, drawCalls, operationsOf } from "@/bench/fuzz/calls";
import { callSchema, nearParts } from "@/bench/fuzz/near-calls";
import { Reference } from "@/bench/fuzz/references";
import { api } from "./app";

const document = (await (await api.request("/api/v1/openapi.json")).json()) as ApiDocument;
const components = document.components?.schemas ?? {};
const ajv = new Ajv2020({ strict: false, validateFormats: true });
ajv.addFormat("uuid", /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
ajv.addFormat("date", /^\d{4}-\d{2}-\d{2}$/);
ajv.addFormat("binary", true);

/** A value with something believable in place of what is chosen when the call is made. */
function believable(value: unknown): unknown {
  const uuid = "6d3f0a52-3a37-4f5e-9d3a-0c8a4b1f2e11";
  if (value instanceof Reference) {
    if (["form", "scenario"].includes(value.name)) return {};
    if (["task", "document", "file", "subject"].includes(value.name)) return uuid;
    return value.name === "case" ? "D-2026-0001" : value.name === "idLast4" ? "0011" : "market";
  }
  if (Array.isArray(value)) return value.map(believable);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, believable(one)]));
}

test("what is drawn without a hostile value fits the document, for every operation", () => {
  for (const { of, operation } of operationsOf(document)) {
    const validate = ajv.compile(callSchema(operation));
    for (const drawn of fc.sample(nearParts(operation, of, components, 0), { numRuns: 30, seed: 3 })) {
      const fits = validate(believable(drawn));
      expect([of, fits, validate.errors]).toEqual([of, true, null]);
    }
  }
});

test("a hostile value stands in one place; most still fit the document, and some do not", () => {
  let [drawn, fit, changed] = [0, 0, 0];
  for (const { of, operation } of operationsOf(document)) {
    const validate = ajv.compile(callSchema(operation));
    const [right, wrong] = [0, 1].map((spoilt) =>
      fc.sample(nearParts(operation, of, components, spoilt), { numRuns: 30, seed: 3 }),
    );
    drawn += 30;
    fit += (wrong ?? []).filter((one) => validate(believable(one))).length;
    changed += (wrong ?? []).filter(
      (one) => !right?.some((other) => JSON.stringify(other) === JSON.stringify(one)),
    ).length;
  }
  expect(changed / drawn).toBeGreaterThan(0.6);
  expect(fit / drawn).toBeGreaterThan(0.6);
  expect(fit / drawn).toBeLessThan(0.98);
});

test("the same calls for the same seed, others for another; one of every operation in turn", () => {
  const draw = (seed: number) => drawCalls(document, { n: 300, seed, people: ["citizen", "clerk"], known: {} });
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
  const operations = operationsOf(document).map(({ of }) => of);
  expect(
    draw(7)
      .slice(0, operations.length)
      .map(({ of }) => of),
  ).toEqual(operations);
});
