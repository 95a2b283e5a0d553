import { expect, test } from "vitest";
import type { MaterialRequirement } from "@/lib/catalogue/contract";
import type { Field, FormSchema } from "@/lib/forms/contract";
import type { RegisterAnswer } from "../contract";
import { mapPrefill } from "./map-prefill";
import { sharingPlan } from "./sharing-plan";

const label = { zh: "项", en: "Field" };
const field = (key: string, type: Field["type"], from?: string, more: Partial<Field> = {}): Field => {
  const [register = "", ...path] = from?.split("/") ?? [];
  const prefill = from ? { prefill: { from: register as "population", path: path.join("/") } } : {};
  return { key, type, label, ...prefill, ...more };
};
const formOf = (...fields: Field[]): FormSchema => ({
  key: "f",
  title: label,
  sections: [{ key: "s", title: label, fields }],
});
const genders = [
  { value: "male", label: { zh: "男", en: "Male" } },
  { value: "female", label: { zh: "女", en: "Female" } },
];
const person: RegisterAnswer = {
  register: "population",
  body: "公安人口库",
  callNo: "EX-20261126-104218-7QK3",
  at: "2026-11-26T02:42:18.000Z",
  proof: "sitting:1",
  data: { name: " 张晓岚 ", gender: "女", birthDate: "19850307", married: true, household: { address: "山前路18号" } },
};
const degree: RegisterAnswer = { ...person, register: "licence", kind: "degree", data: { school: "云州师范学院" } };

test("a register's answer becomes values with the body, the call and the proof as their source", () => {
  const form = formOf(
    field("name", "text", "population/name"),
    field("sex", "choice", "population/gender", { options: genders }),
    field("born", "date", "population/birthDate"),
    field("home", "postal-address", "population/household.address"),
    field("school", "text", "licence/degree.school"),
    field("note", "text"),
  );
  const { values, sources, unmapped } = mapPrefill(form, [person, degree]);
  expect(values).toEqual({
    name: "张晓岚",
    sex: "female",
    born: "1985-03-07",
    home: "山前路18号",
    school: "云州师范学院",
  });
  const { register: _, data: __, ...source } = person;
  expect(sources.name).toEqual({ kind: "extracted", ...source });
  expect(unmapped).toEqual([]);
});

test("what the register lacks or says in another shape stays empty and is named", () => {
  const form = formOf(
    field("nation", "text", "population/ethnicity"),
    field("sex", "choice", "population/gender", { options: [{ value: "x", label }] }),
    field("area", "number", "population/name"),
    field("when", "date", "population/name"),
    field("proto", "text", "population/__proto__.name"),
    field("rows", "list", "population/name"),
  );
  const { values, sources, unmapped } = mapPrefill(form, [person]);
  expect([values, sources]).toEqual([{}, {}]);
  expect(unmapped.map(({ field: key, reason }) => `${key} ${reason}`)).toEqual([
    "nation absent",
    "sex wrong-type",
    "area wrong-type",
    "when wrong-type",
    "proto absent",
    "rows wrong-type",
  ]);
});

test("a field whose register was not asked is not mentioned at all", () => {
  const form = formOf(field("school", "text", "licence/degree.school"), field("phone", "phone", "account/phone"));
  expect(mapPrefill(form, [person])).toEqual({ values: {}, sources: {}, unmapped: [] });
});

test("an answer of one kind of licence does not fill the fields of another", () => {
  const form = formOf(field("no", "text", "licence/teacher-exam.school"));
  expect(mapPrefill(form, [degree]).values).toEqual({});
});

test("the plan asks each register once and joins a licence's fields with its material", () => {
  const form = formOf(
    field("name", "text", "population/name"),
    field("home", "text", "population/address"),
    field("school", "text", "licence/degree.school"),
    field("phone", "phone", "account/phone"),
  );
  const material = (key: string, sharing?: { system: "population" | "licence" | "legal-entity"; kind: string }) =>
    ({ key, name: label, ...(sharing ? { sharing } : {}) }) as MaterialRequirement;
  const plan = sharingPlan(
    [
      material("idCard", { system: "population", kind: "resident-id" }),
      material("diploma", { system: "licence", kind: "degree" }),
      material("firmLicence", { system: "legal-entity", kind: "business-licence" }),
      material("photo"),
    ],
    form,
  );
  const told = plan.map(({ target, holder, fields, materials }) => [
    target,
    holder,
    ...[...fields, ...materials].map(({ key }) => key),
  ]);
  expect(told).toEqual([
    ["population", "person", "name", "home"],
    ["licence:degree", "subject", "school", "diploma"],
    ["licence:resident-id", "person", "idCard"],
    ["licence:business-licence", "organisation", "firmLicence"],
  ]);
});
