import { expect, test } from "vitest";
import { fieldTypes } from "../field-types";
import everyType from "./every-type.json";
import { formFindings } from "./form-findings";
import { formSchema } from "./form-schema";
import { type Field, fieldTypeNames, formShape } from "./schema";

const name = { zh: "名称", en: "Name" };
const formOf = (...fields: Partial<Field>[]) =>
  formShape.parse({
    key: "sample",
    title: name,
    sections: [{ key: "one", title: name, fields: fields.map((field) => ({ type: "text", label: name, ...field })) }],
  });
const found = (...fields: Partial<Field>[]) => formFindings(formOf(...fields)).map(({ at, code }) => `${at} ${code}`);

test("the form with every type can be published", () => {
  const form = formSchema.parse(everyType);
  expect(formFindings(form)).toEqual([]);
  const used = new Set(form.sections.flatMap((section) => section.fields.map(({ type }) => type)));
  expect([...used].sort()).toEqual([...fieldTypeNames].sort());
  expect(Object.keys(fieldTypes).sort()).toEqual([...fieldTypeNames].sort());
});

const options = [{ value: "a", label: name }];
const cell = { key: "n", type: "number" as const, label: name };

test.each<[string, Partial<Field>[], string[]]>([
  ["two fields of one name", [{ key: "a" }, { key: "a" }], ["a key-repeated"]],
  ["a name rules use", [{ key: "scenario" }], ["scenario key-reserved"]],
  ["a choice without options", [{ key: "a", type: "choice" }], ["a options-missing"]],
  ["two equal options", [{ key: "a", type: "choice", options: [...options, ...options] }], ["a options-repeated"]],
  ["options where none belong", [{ key: "a", options }], ["a setting-unused"]],
  ["a list without columns", [{ key: "a", type: "list" }], ["a columns-missing"]],
  ["two equal columns", [{ key: "a", type: "list", columns: [cell, cell] }], ["a columns-repeated"]],
  ["bounds that cross", [{ key: "a", type: "number", min: 2, max: 1 }], ["a bounds-crossed"]],
  ["fen with decimals", [{ key: "a", type: "money", max: 1.5 }], ["a bounds-not-whole"]],
  ["a pattern nobody can read", [{ key: "a", pattern: "[" }], ["a pattern-bad"]],
  ["a pattern that takes for ever", [{ key: "a", pattern: "(a+)+" }], ["a pattern-slow"]],
  ["a pattern that branches and repeats", [{ key: "a", pattern: "(a|a)*b" }], ["a pattern-slow"]],
  ["a pattern that refers back", [{ key: "a", pattern: "(a)\\1" }], ["a pattern-slow"]],
  ["a pattern over a long text", [{ key: "a", pattern: "a*", maxLength: 5_000 }], ["a pattern-slow"]],
  ["a rule that is not computed exactly", [{ key: "a", visible: "now() > 1" }], ["a rule-refused"]],
  ["a rule over a field that is not there", [{ key: "a", required: "b = 1" }], ["a name-unknown"]],
  ["a field that shows itself", [{ key: "a", visible: 'a = "x"' }], ["a rule-circular"]],
  [
    "two fields that show each other",
    [
      { key: "a", visible: 'b = "x"' },
      { key: "b", visible: 'a = "x"' },
    ],
    ["a rule-circular"],
  ],
  [
    "a filter over a column that is not there",
    [
      { key: "rows", type: "list", columns: [cell] },
      { key: "a", visible: "count(rows[m > 1]) > 0" },
    ],
    ["a name-unknown"],
  ],
])("refuses %s", (_, fields, findings) => {
  expect(found(...fields)).toEqual(findings);
});

test("a rule may read other fields, columns, cells of its own row and the scenario", () => {
  const columns = [cell, { key: "m", type: "number" as const, label: name, visible: "n > floor" }];
  expect(
    found(
      { key: "floor", type: "number" },
      { key: "rows", type: "list", columns },
      { key: "a", visible: 'scenario.kind = "x" and count(rows[n > floor]) > 0 and sum(rows.m) > 1' },
    ),
  ).toEqual([]);
});

test("saving a form with a wrong rule says where and why", () => {
  const form = {
    ...everyType,
    sections: [{ ...everyType.sections[0], fields: formOf({ key: "a", visible: "b ** 2" }).sections[0]?.fields }],
  };
  const { error } = formSchema.safeParse(form);
  expect(error?.issues.map(({ message }) => message)).toEqual(["a: 条件“b ** 2”里的 ** 不能精确计算，请换一种写法。"]);
});
