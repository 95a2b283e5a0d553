import { expect, test } from "vitest";
import { checkInBrowser } from "./check-fields";
import { formSchema } from "./form-schema";
import type { Field } from "./schema";
import { askedValues, visibleFields } from "./visible-fields";

const name = { zh: "名称", en: "Name" };
const formOf = (...fields: Partial<Field>[]) =>
  formSchema.parse({
    key: "sample",
    title: name,
    sections: [{ key: "one", title: name, fields: fields.map((field) => ({ type: "text", label: name, ...field })) }],
  });
const shown = (form: ReturnType<typeof formOf>, values: object, scenario = {}) =>
  visibleFields(form, { ...values }, scenario).map(({ field }) => field.key);

test("the scenario and other answers show and hide fields; unknown hides", () => {
  const form = formOf(
    { key: "seats", type: "number", visible: 'scenario.kind = "catering"' },
    { key: "terrace", type: "yes-no", visible: "seats > 50" },
  );
  expect(shown(form, {})).toEqual([]);
  expect(shown(form, {}, { kind: "catering" })).toEqual(["seats"]);
  expect(shown(form, { seats: 60 }, { kind: "catering" })).toEqual(["seats", "terrace"]);
});

test("what was typed into a field that is hidden since has no effect on others", () => {
  const form = formOf(
    { key: "seats", type: "number", visible: 'scenario.kind = "catering"' },
    { key: "terrace", type: "yes-no", visible: "seats > 50" },
  );
  expect(shown(form, { seats: 60 }, { kind: "retail" })).toEqual([]);
});

test("a duty that hangs on a question not asked does not apply; one on an open question does", () => {
  const form = formOf(
    { key: "seats", type: "number", required: false, visible: 'scenario.kind = "catering"' },
    { key: "plan", required: "seats > 50" },
  );
  const required = (values: object, kind: string) =>
    visibleFields(form, { ...values }, { kind }).find(({ field }) => field.key === "plan")?.required;
  expect(required({}, "retail")).toBe(false);
  expect(required({}, "catering")).toBe(true);
  expect(required({ seats: 10 }, "catering")).toBe(false);
  expect(required({ seats: 51 }, "catering")).toBe(true);
});

test("a lock that cannot be told yet holds", () => {
  const form = formOf({ key: "own", type: "yes-no" }, { key: "owner", readOnly: "own = true" });
  const locked = (values: object) => visibleFields(form, { ...values }, {})[1]?.readOnly;
  expect([locked({}), locked({ own: true }), locked({ own: false })]).toEqual([true, true, false]);
});

test("the browser sends what is asked and answered: no hidden values, no empty ones, no hidden cells", () => {
  const columns = [
    { key: "n", type: "number" as const, label: name },
    { key: "why", type: "text" as const, label: name, visible: "n > 10" },
  ];
  const form = formOf({ key: "a" }, { key: "b", visible: 'a = "x"' }, { key: "rows", type: "list", columns });
  const values = {
    a: "y",
    b: "typed before",
    rows: [
      { n: 1, why: "typed before" },
      { n: 11, why: "x" },
      { n: 12, why: "" },
    ],
  };
  const asked = askedValues(form, values, {});
  expect(asked).toEqual({ a: "y", rows: [{ n: 1 }, { n: 11, why: "x" }, { n: 12 }] });
  expect(checkInBrowser(form, asked, { scenario: {}, mode: "draft", locale: "en" })).toEqual([]);
});
