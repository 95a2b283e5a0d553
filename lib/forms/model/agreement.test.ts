import fc from "fast-check";
import { expect, test } from "vitest";
import { type CheckOptions, checkInBrowser } from "./check-fields";
import { checkValues } from "./check-values";
import everyType from "./every-type.json";
import { formSchema } from "./form-schema";

const form = formSchema.parse(everyType);

const rightAndWrong = fc.oneof(
  fc.constantFrom(
    "",
    "山前小馆",
    "91990121MA0000001X",
    "990121198503151234",
    "13800138000",
    "a@b.cn",
    "990121",
    "2026-02-28",
    "2026-02-30",
    "hot",
    "cold",
    "raw",
    "AB123",
    "a\nb",
    "\u0000",
    "字".repeat(51),
    "x".repeat(600),
    true,
    false,
    null,
    0,
    1,
    12.5,
    1.005,
    501,
    -1,
    1e21,
    2 ** 53,
    Number.POSITIVE_INFINITY,
  ),
  fc.array(fc.constantFrom("hot", "cold", "raw", "warm", 1), { maxLength: 5 }),
  fc.array(
    fc.record(
      {
        what: fc.constantFrom("冰箱", "x".repeat(11), 1, "\u202E"),
        count: fc.constantFrom(1, 11, 0, 1.5, "2"),
        keeper: fc.constantFrom("990121198503151234", "", 3),
        extra: fc.constant(1),
      },
      { requiredKeys: [] },
    ),
    { maxLength: 5 },
  ),
  fc.string({ unit: "binary", maxLength: 25 }),
  fc.anything(),
);
const keys = [...form.sections.flatMap((section) => section.fields.map(({ key }) => key)), "extra"];
const values = fc.record(Object.fromEntries(keys.map((key) => [key, rightAndWrong])), { requiredKeys: [] });

test("browser and server find the same problems in 1,000 random forms, as drafts and as submissions", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(values, fc.constantFrom("draft" as const, "submit" as const), (sent, mode) => {
      const options: CheckOptions = { scenario: {}, mode, locale: "zh-CN" };
      const server = checkValues(form, sent, options);
      expect(checkInBrowser(form, sent, options)).toEqual(server);
      for (const { code } of server) seen.add(code);
    }),
    { numRuns: 1_000 },
  );
  // The comparison means something only if most kinds of problem occurred.
  expect(seen.size).toBeGreaterThan(15);
});
