import fc from "fast-check";
import { expect, test } from "vitest";
import { hostileValue, leavesOf, withLeaf } from "./hostile-value";
import { Reference } from "./references";
import { fitted, validValue } from "./valid-value";

const schema = {
  type: "object",
  properties: {
    reason: { type: "string", minLength: 2, maxLength: 10 },
    days: { type: "integer", minimum: 1, maximum: 5 },
    items: {
      type: "array",
      minItems: 1,
      items: { type: "object", properties: { way: { enum: ["a", "b"] } }, required: ["way"] },
    },
    libraryId: { type: "string", format: "uuid" },
  },
  required: ["reason", "days", "items", "libraryId"],
};
const drawn = (seed: number) => fc.sample(validValue(schema, "POST /x", "", {}), { numRuns: 50, seed });

test("values fit the schema and are the same for the same seed; what names something is drawn as a reference", () => {
  expect(drawn(1)).toEqual(drawn(1));
  for (const one of drawn(2) as { reason: string; days: number; items: { way: string }[]; libraryId: unknown }[]) {
    expect(one.reason.length).toBeGreaterThanOrEqual(2);
    expect(one.reason.length).toBeLessThanOrEqual(10);
    expect([1, 2, 3, 4, 5]).toContain(one.days);
    expect(one.items.length).toBeGreaterThan(0);
    for (const { way } of one.items) expect(["a", "b"]).toContain(way);
    expect(one.libraryId).toBeInstanceOf(Reference);
  }
});

test("every single value can be found and replaced, and nothing else changes", () => {
  const value = { reason: "ok", days: 1, items: [{ way: "a" }, { way: "b" }], libraryId: new Reference("document", 1) };
  const leaves = leavesOf(schema, value, {});
  expect(leaves.map(({ at }) => at.join("."))).toEqual(["reason", "days", "items.0.way", "items.1.way", "libraryId"]);
  expect(withLeaf(value, ["items", 1, "way"], "c")).toEqual({ ...value, items: [{ way: "a" }, { way: "c" }] });
});

test("a hostile text is mostly of the length that is asked for, and sometimes just over it", () => {
  const leaf = { at: [], schema: schema.properties.reason, value: "ok" };
  const lengths = fc.sample(hostileValue(leaf), { numRuns: 500, seed: 4 }).map((text) => String(text).length);
  const fit = lengths.filter((length) => length >= 2 && length <= 10).length / lengths.length;
  expect(fit).toBeGreaterThan(0.85);
  expect(lengths).toContain(10);
  expect(lengths).toContain(11);
});

test("a text that is cut is not cut through a character", () => {
  expect(fitted("a👩", { maxLength: 2 })).toBe("a");
  expect(fitted("", { minLength: 3 })).toBe("甲甲甲");
});
