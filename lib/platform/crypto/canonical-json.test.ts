import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, merkleRoot, sm3 } from ".";

describe("canonical JSON (RFC 8785)", () => {
  test("the example of §3.2.2", () => {
    const value = {
      numbers: [JSON.parse("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test("keys are ordered by UTF-16 code units (§3.2.3)", () => {
    const keys = ["\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6"];
    const value = Object.fromEntries(keys.map((key, i) => [key, i]));
    const sorted = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"];
    expect(Object.keys(JSON.parse(canonicalJson(value))).sort()).toEqual(sorted);
    expect(canonicalJson(value)).toBe(`{${sorted.map((key) => `${JSON.stringify(key)}:${value[key]}`).join(",")}}`);
  });

  test.each([
    [0, "0"],
    [-0, "0"],
    [5e-324, "5e-324"],
    [1.7976931348623157e308, "1.7976931348623157e+308"],
    [9007199254740992, "9007199254740992"],
    [295147905179352830000, "295147905179352830000"],
    [1e21, "1e+21"],
    [9.999999999999997e22, "9.999999999999997e+22"],
    [0.000001, "0.000001"],
    [1e-7, "1e-7"],
    [333333333.3333332, "333333333.3333332"],
  ])("the number %d (annex B) is written %s", (number, text) => expect(canonicalJson(number)).toBe(text));

  test.each([
    ["NaN", { a: Number.NaN }, "$.a"],
    ["infinity", [Number.POSITIVE_INFINITY], "$[0]"],
    ["a bigint", { a: [1n] }, "$.a[0]"],
    ["a lone surrogate", { a: { b: "x\ud800" } }, "$.a.b"],
    ["a lone surrogate in a key", { "\udc00": 1 }, "$"],
    ["a date", { at: new Date(0) }, "$.at"],
    ["a map", new Map(), "$"],
    ["undefined in a list", [undefined], "$[0]"],
    ["a hole in a list", new Array(2), "$[0]"],
    ["undefined", undefined, "$"],
    ["a function", { f: () => 1 }, "$.f"],
  ])("refuses %s and says where", (_, value, place) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
    expect(() => canonicalJson(value)).toThrow(place);
  });

  test("leaves out members that are undefined, as JSON does", () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  test("is the same whatever the order of the keys, and reads back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(turned(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 2000 },
    );
  });
});

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, turned(member)]),
  );
}

describe("Merkle root (RFC 6962 with SM3)", () => {
  const bytes = (hex: string) => Buffer.from(hex, "hex");
  const leaf = (hash: string) => sm3(Buffer.concat([bytes("00"), bytes(hash)]));
  const node = (left: string, right: string) => sm3(Buffer.concat([bytes("01"), bytes(left), bytes(right)]));
  const hashes = Array.from({ length: 40 }, (_, i) => sm3(String(i)));

  /** The definition of RFC 6962 §2.1, word for word. */
  function root(list: string[]): string {
    if (list.length === 0) return sm3("");
    if (list.length === 1) return leaf(list[0] ?? "");
    let split = 1;
    while (split * 2 < list.length) split *= 2;
    return node(root(list.slice(0, split)), root(list.slice(split)));
  }

  test("is the one of the definition for every number of leaves", () => {
    for (let n = 0; n <= hashes.length; n++) expect(merkleRoot(hashes.slice(0, n))).toBe(root(hashes.slice(0, n)));
  });

  test("changes with every change, swap, removal and doubling of a leaf, and refuses what is no hash", () => {
    const whole = merkleRoot(hashes);
    for (let i = 0; i < hashes.length; i++) {
      expect(merkleRoot(hashes.with(i, sm3("other")))).not.toBe(whole);
      expect(merkleRoot(hashes.toSpliced(i, 1))).not.toBe(whole);
      expect(merkleRoot(hashes.toSpliced(i, 0, hashes[i] ?? ""))).not.toBe(whole);
    }
    expect(merkleRoot([hashes[1] ?? "", hashes[0] ?? ""])).not.toBe(merkleRoot(hashes.slice(0, 2)));
    for (const bad of ["", "abc", "XY", "0x00"]) expect(() => merkleRoot([bad])).toThrow(TypeError);
  });
});
