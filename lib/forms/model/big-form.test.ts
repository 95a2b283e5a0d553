import { expect, test } from "vitest";
import { prepareForm } from "./ajv";
import { checkInBrowser } from "./check-fields";
import { checkValues } from "./check-values";
import { formSchema } from "./form-schema";
import type { Field } from "./schema";

const name = { zh: "名称", en: "Name" };
/** Each field shows the next: the longest chain 100 rules can make. */
const fields: Field[] = Array.from({ length: 100 }, (_, i) => ({
  key: `f${i}`,
  type: "number" as const,
  label: name,
  ...(i > 0 && {
    visible: `f${i - 1} >= ${i - 1} and scenario.kind in ("a", "b")`,
    required: `f${i - 1} > 0 or f0 = 0`,
  }),
}));
const form = formSchema.parse({ key: "big", title: name, sections: [{ key: "one", title: name, fields }] });
const values = Object.fromEntries(fields.map(({ key }, i) => [key, i]));
const options = { scenario: { kind: "a" }, mode: "submit" as const, locale: "zh-CN" as const };

test("100 fields that hang on each other by 100 rules are all shown and checked, by server and browser", () => {
  prepareForm(form);
  expect(checkValues(form, values, options)).toEqual([]);
  expect(checkInBrowser(form, values, options)).toEqual([]);
  // Breaking the chain at the top hides everything below it.
  expect(checkValues(form, { ...values, f0: -1 }, options)).toHaveLength(99);
});
