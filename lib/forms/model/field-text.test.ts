import { expect, test } from "vitest";
import everyType from "./every-type.json";
import { fieldText, isPersonal, maskedFieldText } from "./field-text";
import { formSchema } from "./form-schema";
import { fieldsOf } from "./form-state";
import type { Field } from "./schema";

const fields = fieldsOf(formSchema.parse(everyType));
function field(key: string): Field {
  const placed = fields.get(key);
  if (!placed) throw new Error(`no field ${key}`);
  return placed.field;
}

test.each<[string, unknown, string, string]>([
  ["name", "<b>山前</b>", "<b>山前</b>", "<b>山前</b>"],
  ["floorArea", 12345.5, "12,345.5 平方米", "12,345.5 m²"],
  ["price", 123456, "1,234.56 元", "CNY 1,234.56"],
  ["price", 5, "0.05 元", "CNY 0.05"],
  ["from", "2026-12-03", "2026年12月3日", "3 December 2026"],
  ["kind", "hot", "热食", "Hot food"],
  ["items", ["hot", "raw"], "热食、生食", "Hot food, Raw food"],
  ["online", true, "是", "Yes"],
  ["online", false, "否", "No"],
  ["area", "990121100", "990121100", "990121100"],
  [
    "equipment",
    [{ what: "冰箱", count: 2 }, { what: "灶" }],
    "名称：冰箱，数量：2；名称：灶",
    "Name: 冰箱, Number: 2; Name: 灶",
  ],
  ["note", "", "", ""],
  ["note", undefined, "", ""],
])("%s %j reads %s", (key, value, zh, en) => {
  expect(fieldText(field(key), value, "zh-CN")).toBe(zh);
  expect(fieldText(field(key), value, "en")).toBe(en);
});

test("an area reads by its name when the area table is at hand", () => {
  const city = { areaName: (code: string) => (code === "990121100" ? "山前镇" : undefined) };
  expect(fieldText(field("area"), "990121100", "zh-CN", city)).toBe("山前镇");
});

test("personal numbers are masked to the same length, in lists too, and nothing else is", () => {
  const masked = (key: string, value: unknown) => maskedFieldText(field(key), value, "zh-CN");
  expect(masked("idNo", "990121198503151234")).toBe("990***********1234");
  expect(masked("mobile", "13800138000")).toBe("138****8000");
  expect(masked("mail", "zhang@example.com")).toBe("z***@example.com");
  expect(masked("name", "山前小馆")).toBe("山前小馆");
  expect(maskedFieldText({ ...field("name"), personal: true }, "张三丰", "zh-CN")).toBe("张*丰");
  expect(masked("equipment", [{ what: "冰箱", count: 11, keeper: "990121198503151234" }])).toContain(
    "990***********1234",
  );
});

test("personal is what the type says, the form says, or the population register answers", () => {
  expect(["idNo", "mobile", "address", "name"].map((key) => isPersonal(field(key)))).toEqual([true, true, true, false]);
  expect(isPersonal({ ...field("name"), personal: true })).toBe(true);
  expect(isPersonal({ ...field("name"), prefill: { from: "population", path: "name" } })).toBe(true);
});

test("what the population register knows besides the name is not shortened like a name", () => {
  const ethnicity = { ...field("name"), prefill: { from: "population", path: "ethnicity" } } as const;
  expect(maskedFieldText(ethnicity, "汉族", "zh-CN")).toBe("汉族");
  expect(maskedFieldText({ ...ethnicity, prefill: { from: "population", path: "name" } }, "张三丰", "zh-CN")).toBe(
    "张*丰",
  );
});
