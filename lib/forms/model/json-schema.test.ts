import { expect, test } from "vitest";
import everyType from "./every-type.json";
import { formSchema } from "./form-schema";
import { toJsonSchema } from "./json-schema";

const form = formSchema.parse(everyType);

test("the schema holds the fields asked now, requires those required now, and allows no others", () => {
  const schema = (values: object) => toJsonSchema(form, { values: { ...values }, scenario: {}, locale: "en" });
  const before = schema({ online: false, floorArea: 10 });
  expect(before).toMatchObject({ type: "object", title: "Sample form", additionalProperties: false });
  expect(before.properties).not.toHaveProperty("platform");
  expect(before.required).not.toContain("note");
  const after = schema({ online: true, floorArea: 501 });
  expect(after.properties).toHaveProperty("platform");
  expect(after.required).toEqual(expect.arrayContaining(["note", "platform"]));
  expect(after.required).not.toContain("mail");
});

test("each part says its limits in the words of JSON Schema", () => {
  const { properties } = toJsonSchema(form, { values: {}, scenario: {}, locale: "zh-CN" });
  expect(properties).toMatchObject({
    name: { title: "名称", type: "string", maxLength: 20 },
    price: { type: "integer", minimum: 0, maximum: 100_000_000 },
    kind: { enum: ["hot", "cold"] },
    items: { items: { enum: ["hot", "cold", "raw"] }, minItems: 1, maxItems: 2, uniqueItems: true },
    equipment: { minItems: 1, maxItems: 3, items: { properties: { count: { type: "number", minimum: 1 } } } },
  });
});
