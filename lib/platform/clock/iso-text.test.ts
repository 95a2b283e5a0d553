import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOfMillis } from "./day";
import { isoText } from "./iso-text";

test("an instant is written as toISOString writes it, in any year", () => {
  fc.assert(
    fc.property(fc.integer({ min: -8_640_000_000_000_000, max: 8_640_000_000_000_000 }), (millis) => {
      expect(isoText(millis)).toBe(instantOfMillis(millis).toISOString());
    }),
    { numRuns: 2_000 },
  );
});

test.each([0, -1, 951_782_399_999, 951_782_400_000, 253_402_300_799_999, 253_402_300_800_000, -62_167_219_200_001])(
  "also at the end of a day, a century and a number of digits: %d",
  (millis) => {
    expect(isoText(millis)).toBe(instantOfMillis(millis).toISOString());
  },
);

test.each([Number.NaN, Number.POSITIVE_INFINITY, 8_640_000_086_400_000])("%d is no instant", (millis) => {
  expect(() => isoText(millis)).toThrow(RangeError);
});
