import { describe, expect, test } from "vitest";
import type { CheckOptions } from "./check-fields";
import { checkValues } from "./check-values";
import everyType from "./every-type.json";
import { formSchema } from "./form-schema";
import type { RawValues } from "./form-state";

const form = formSchema.parse(everyType);
const options: CheckOptions = { scenario: {}, mode: "submit", locale: "zh-CN" };

const complete: RawValues = {
  name: "山前小馆",
  code: "91990121MA0000001X",
  idNo: "990121198503151234",
  mobile: "13800138000",
  address: "云州市临江县山前路 18 号 1 层",
  area: "990121100",
  floorArea: 128.5,
  price: 350_000,
  from: "2026-02-28",
  kind: "hot",
  items: ["hot", "cold"],
  online: false,
  note: "夏天在门口摆两张桌子",
  equipment: [{ what: "冰箱", count: 2 }],
};
const found = (values: RawValues, more: Partial<CheckOptions> = {}) =>
  checkValues(form, values, { ...options, ...more }).map(({ field, code }) => `${field} ${code}`);

test("a complete form has nothing wrong with it", () => {
  expect(found(complete)).toEqual([]);
});

test("an empty form names every field that must be filled, in the order of the form, and nothing optional or hidden", () => {
  expect(found({})).toEqual([
    "name missing",
    "code missing",
    "idNo missing",
    "mobile missing",
    "address missing",
    "area missing",
    "floorArea missing",
    "price missing",
    "from missing",
    "kind missing",
    "items missing",
    "online missing",
    "note missing",
    "equipment missing",
  ]);
});

test("spaces are no answer; zero and no are answers", () => {
  expect(found({ ...complete, name: "  　", price: 0, online: false })).toEqual(["name missing"]);
});

test.each<[string, unknown, string]>([
  ["name", 1, "wrong-type"],
  ["name", { $ne: null }, "wrong-type"],
  ["name", "字".repeat(21), "too-long"],
  ["name", "a\u0000b", "control-character"],
  ["name", "a\nb", "control-character"],
  ["name", "a\u202Eb", "control-character"],
  ["name", "a\uD800b", "control-character"],
  ["code", "91990121MA0000001Y", "uscc"],
  ["code", "91990121ma0000001x", "uscc"],
  ["idNo", "990121198503151235", "resident-id"],
  ["idNo", "990121198502301239", "resident-id"],
  ["idNo", " 990121198503151234", "too-long"],
  ["mobile", "138 0013 8000", "too-long"],
  ["mobile", "23800138000", "phone"],
  ["mail", "a@b", "email"],
  ["area", "9901", "area"],
  ["area", "99012110X", "area"],
  ["floorArea", "128", "wrong-type"],
  ["floorArea", Number.NaN, "wrong-type"],
  ["floorArea", 0.99, "too-small"],
  ["floorArea", 100_001, "too-large"],
  ["floorArea", 1.005, "too-many-decimals"],
  ["price", 12.5, "wrong-type"],
  ["price", -1, "too-small"],
  ["price", 2 ** 53, "too-large"],
  ["from", "2026-02-29", "not-a-date"],
  ["from", "2026-2-3", "not-a-date"],
  ["from", "2026-02-28T00:00:00Z", "too-long"],
  ["kind", "warm", "not-an-option"],
  ["kind", ["hot"], "wrong-type"],
  ["items", "hot", "wrong-type"],
  ["items", ["hot", "hot"], "duplicate-choice"],
  ["items", ["hot", "cold", "raw"], "too-many-choices"],
  ["items", ["hot", 1], "wrong-type"],
  ["items", ["constructor"], "not-an-option"],
  ["online", "true", "wrong-type"],
  ["plateNo", "AB1234", "pattern"],
  ["plateNo", "xAB123", "pattern"],
  ["note", "字".repeat(51), "too-long"],
  ["note", "a\u0007b", "control-character"],
  ["equipment", { what: "冰箱" }, "wrong-type"],
  ["equipment", [["冰箱"]], "wrong-type"],
  ["equipment", [null], "wrong-type"],
  ["equipment", Array(4).fill({ what: "冰箱", count: 1 }), "too-many-rows"],
])("refuses %s = %j: %s", (key, value, code) => {
  expect(found({ ...complete, [key]: value })).toEqual([`${key} ${code}`]);
});

test("a line break does not reach a mail header, nor a NUL the database, not even in a draft", () => {
  expect(found({ ...complete, mail: "a@b.c\nBcc: x@y.z" })).toEqual(["mail control-character", "mail email"]);
  expect(found({ mail: "a\u0000" }, { mode: "draft" })).toEqual(["mail control-character"]);
});

test("a megabyte in a text field is refused with its length", () => {
  expect(checkValues(form, { ...complete, name: "x".repeat(1_000_000) }, options)).toMatchObject([
    { field: "name", code: "too-long", text: "最多 20 个字，现在有 1000000 个。请删短。" },
  ]);
});

test("HTML is text like any other: kept, not refused, not changed", () => {
  const values = { ...complete, name: '<b onclick="x">', note: "<script>alert(1)</script>\n第二行\t好" };
  expect(found(values)).toEqual([]);
});

test("a character beyond U+FFFF counts as one", () => {
  expect(found({ ...complete, name: "𠮷".repeat(20) })).toEqual([]);
});

describe("what is not asked is refused by name, never dropped", () => {
  test("a key that is not in the form", () => {
    const problems = checkValues(form, { ...complete, isAdmin: true }, options);
    expect(problems).toEqual([
      {
        field: "isAdmin",
        code: "not-in-form",
        params: { label: "isAdmin" },
        text: "表单里没有“isAdmin”这一项，没有收下。",
      },
    ]);
  });

  test("names every object has are keys like any other", () => {
    const values = JSON.parse(`{"__proto__": {"name": "x"}, "constructor": 1}`);
    expect(found({ ...complete, ...values })).toContain("constructor not-in-form");
    expect(found(values)).toContain("name missing");
  });

  test("a value of a hidden field", () => {
    expect(found({ ...complete, platform: "外卖平台" })).toEqual(["platform not-asked"]);
    expect(found({ ...complete, platform: "" })).toEqual([]);
    expect(found({ ...complete, online: true, platform: "外卖平台" })).toEqual([]);
    expect(found({ ...complete, online: true })).toEqual(["platform missing"]);
  });

  test("a column that is not in the list, and one that this row does not ask", () => {
    const row = { what: "冰箱", count: 2 };
    expect(found({ ...complete, equipment: [{ ...row, extra: 1 }] })).toEqual(["equipment[0].extra not-in-form"]);
    expect(found({ ...complete, equipment: [row, { ...row, keeper: "990121198503151234" }] })).toEqual([
      "equipment[1].keeper not-asked",
    ]);
    expect(found({ ...complete, equipment: [{ ...row, count: 11 }] })).toEqual(["equipment[0].keeper missing"]);
  });
});

test("cells are checked like fields, and an empty row misses its columns", () => {
  expect(found({ ...complete, equipment: [{ what: "冰箱", count: 0.5 }, {}] })).toEqual([
    "equipment[0].count too-small",
    "equipment[0].count too-many-decimals",
    "equipment[1].what missing",
    "equipment[1].count missing",
  ]);
});

test("a condition decides whether a field is required; unknown does not excuse", () => {
  expect(found({ ...complete, note: "", floorArea: 501 })).toEqual(["note missing"]);
  expect(found({ ...complete, note: "", floorArea: 500 })).toEqual([]);
  const { floorArea: _, note: __, ...without } = complete;
  expect(found(without)).toEqual(["floorArea missing", "note missing"]);
});

test("a draft may be incomplete and half typed, but holds nothing that could not be kept", () => {
  const draft = { mode: "draft" as const };
  expect(found({ idNo: "9901", mobile: "138", from: "2026-0", equipment: [] }, draft)).toEqual([]);
  expect(found({ name: "x".repeat(21), code: "\u0000", kind: "warm", platform: "x", extra: 1 }, draft)).toEqual([
    "extra not-in-form",
    "name too-long",
    "code control-character",
    "kind not-an-option",
    "platform not-asked",
  ]);
});

test("a locked field holds what the register answered, and nothing else", () => {
  const registered = { name: "山前小馆" };
  expect(found(complete, { registered })).toEqual([]);
  expect(found({ ...complete, name: "山前大馆" }, { registered })).toEqual(["name locked"]);
  expect(found({ ...complete, name: "" }, { registered, mode: "draft" })).toEqual(["name locked"]);
});

test("an area that is not in the area table is refused when the table is at hand", () => {
  const city = { isArea: (code: string) => code === "990121100" };
  expect(found(complete, { city })).toEqual([]);
  expect(found({ ...complete, area: "110101" }, { city })).toEqual(["area area"]);
});

test("problems are said in the reader's language with their numbers", () => {
  const values = { ...complete, floorArea: 0, price: 200_000_000, kind: "" };
  expect(checkValues(form, values, options).map(({ text }) => text)).toEqual([
    "不能小于 1。",
    "不能大于 1,000,000.00。",
    "这一项要选。",
  ]);
  expect(checkValues(form, values, { ...options, locale: "en" }).map(({ text }) => text)).toEqual([
    "This cannot be less than 1.",
    "This cannot be more than 1,000,000.00.",
    "Choose one.",
  ]);
});
