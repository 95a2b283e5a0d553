import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { itemSchema } from "@/lib/catalogue/contract";
import { formSchema } from "@/lib/forms/contract";
import { roles } from "@/lib/platform/auth";
import { isPhone, isUscc, parseResidentId } from "@/lib/platform/codes";
import { parseProcess } from "@/lib/workflow";
import areas from "./city/areas.json";
import departments from "./city/departments.json";
import firms from "./city/firms.json";
import halls from "./city/halls.json";
import held from "./city/held-licences.json";
import legalEntities from "./city/legal-entities.json";
import people from "./city/people.json";
import population from "./city/population.json";
import staff from "./city/staff.json";

const services = path.join(import.meta.dirname, "services");
const slugs = readdirSync(services);
const itemOf = (slug: string) =>
  itemSchema.parse(JSON.parse(readFileSync(path.join(services, slug, "item.json"), "utf8")));
const formOf = (slug: string) =>
  formSchema.parse(JSON.parse(readFileSync(path.join(services, slug, "form.json"), "utf8")));
const areaCodes = new Set(areas.map((area) => area.code));
const departmentCodes = new Set(departments.map((department) => department.code));
const holders = (department: string, post: string) =>
  staff
    .filter((one) => one.posts.some((held) => held.role === post && held.department === department))
    .map((one) => one.login);

test("the city has two counties, three towns and four villages, all below it", () => {
  const count = (level: string) => areas.filter((area) => area.level === level).length;
  expect(["city", "county", "town", "village"].map(count)).toEqual([1, 2, 3, 4]);
  for (const area of areas) if (area.parent) expect(areaCodes).toContain(area.parent);
  for (const { name } of areas) expect(name.en).not.toMatch(/\p{Script=Han}/u);
});

test("fourteen bodies carry out the city's services", () => {
  expect(departments.filter((department) => department.role === "body")).toHaveLength(14);
  const codes = departments.map((department) => department.uscc);
  expect(codes.filter((code) => !isUscc(code))).toEqual([]);
  expect(new Set(codes).size).toBe(codes.length);
  for (const department of departments) {
    expect(areaCodes).toContain(department.area);
    expect(department.phone).not.toBe(department.complaint);
  }
});

test("windows stand in halls of known areas and belong to known bodies, each code once", () => {
  for (const hall of halls) {
    expect(areaCodes).toContain(hall.area);
    expect(new Set(hall.windows.map((window) => window.code)).size, hall.code).toBe(hall.windows.length);
    for (const window of hall.windows) expect(departmentCodes).toContain(window.department);
  }
});

test("people have valid numbers of the invented areas that say their birthday and sex", () => {
  for (const one of people) {
    const parts = parseResidentId(one.idNo);
    expect(parts, one.key).toMatchObject({ birthDate: one.birthDate, gender: one.gender === "男" ? "male" : "female" });
    expect(one.idNo.slice(0, 4), one.key).toMatch(/^9901$/);
    expect(isPhone(one.phone), one.key).toBe(true);
  }
  expect(new Set(people.map((one) => one.idNo)).size).toBe(people.length);
  expect(new Set(people.map((one) => one.phone)).size).toBe(people.length);
});

test("what the registers know agrees with the people and firms of the city", () => {
  const byNumber = new Map(population.map((person) => [person.idNumber, person]));
  for (const one of people)
    expect(byNumber.get(one.idNo)).toMatchObject({ name: one.name, birthDate: one.birthDate, gender: one.gender });
  const byCode = new Map(legalEntities.map((entity) => [entity.uscc, entity]));
  for (const firm of firms) {
    expect(isUscc(firm.uscc), firm.key).toBe(true);
    const representative = people.find((person) => person.key === firm.legalRep);
    expect(byCode.get(firm.uscc)).toMatchObject({
      name: firm.name,
      legalRep: representative?.name,
      legalRepIdNumber: representative?.idNo,
    });
  }
});

test("a licence in the library is held by somebody, once, and is dated in a sensible order", () => {
  const known = new Set([
    ...population.map((person) => person.idNumber),
    ...legalEntities.map((entity) => entity.uscc),
  ]);
  const seen = new Set<string>();
  for (const licence of held) {
    expect(known).toContain(licence.holder);
    const key = `${licence.kind} ${licence.holder} ${licence.number}`;
    expect(seen, key).not.toContain(key);
    seen.add(key);
    const until = "validUntil" in licence ? licence.validUntil : undefined;
    if (typeof until === "string") expect(until > licence.issued, key).toBe(true);
  }
});

test("every kind that a service shares is held by somebody, so that sharing can be shown", () => {
  const kinds = new Set(held.map((licence) => licence.kind));
  for (const slug of slugs)
    for (const { sharing } of itemOf(slug).materials)
      if (sharing) expect(kinds, `${slug} ${sharing.kind}`).toContain(sharing.kind);
});

test("prefilled fields name what their register really answers with", () => {
  const answers: Record<string, string[]> = {
    population: [
      "name",
      "gender",
      "birth",
      "ethnicity",
      "address",
      "areaCode",
      "householdAddress",
      "maritalStatus",
      "idNumber",
    ],
    "legal-entity": [
      "uscc",
      "name",
      "type",
      "legalRepresentative",
      "legalRepresentativeId",
      "address",
      "scope",
      "status",
      "foundedOn",
      "areaCode",
    ],
    account: ["name", "idNumber", "phone", "email", "address"],
  };
  const kinds = new Set(held.map((licence) => licence.kind));
  for (const slug of slugs)
    for (const field of formOf(slug).sections.flatMap((section) => section.fields)) {
      if (!field.prefill) continue;
      const { from, path: name } = field.prefill;
      const [kind = ""] = name.split(".");
      expect(from === "licence" ? kinds.has(kind) : answers[from]?.includes(name), `${slug} ${from}.${name}`).toBe(
        true,
      );
    }
});

test("staff hold posts that exist, in departments that exist, at windows that exist", () => {
  const keys = new Set(people.map((person) => person.key));
  for (const one of staff) {
    expect(keys).toContain(one.person);
    for (const post of one.posts) {
      expect(roles, one.login).toContain(post.role);
      expect(departmentCodes, one.login).toContain(post.department);
      const { hall, window } = post as { hall?: string; window?: string };
      if (hall && window)
        expect(halls.find((known) => known.code === hall)?.windows.map((known) => known.code)).toContain(window);
    }
  }
  expect(new Set(staff.map((one) => one.login)).size).toBe(staff.length);
});

test("every step of every process can be signed by enough people who hold its post in its department", async () => {
  for (const slug of slugs) {
    const { department } = itemOf(slug);
    const { nodes } = await parseProcess(readFileSync(path.join(services, slug, "process.bpmn"), "utf8"));
    for (const node of nodes)
      if (node.kind === "task") {
        const found = holders(node.department ?? department, node.post ?? "");
        expect(found.length, `${slug} ${node.name.zh}`).toBeGreaterThanOrEqual(node.sign === "one" ? 1 : node.signers);
      }
  }
});

test("every service is done by a body of the city, at places in halls it names", () => {
  const hallCodes = new Set(halls.map((hall) => hall.code));
  for (const slug of slugs) {
    const item = itemOf(slug);
    const department = departments.find((one) => one.code === item.department);
    expect(department?.area, slug).toBe(item.area);
    expect(item.taskCode.slice(0, 18), slug).toBe(department?.uscc);
    for (const place of item.places) expect(hallCodes, slug).toContain(place.hall);
    for (const code of item.anywhere.areas) expect(areaCodes, slug).toContain(code);
  }
});

test("the demo accounts of the README exist", () => {
  const logins = new Set(staff.map((one) => one.login));
  for (const login of [
    "clerk",
    "clerk2",
    "approver",
    "chief",
    "supervisor",
    "cityadmin",
    "auditor",
    "county-clerk",
    "town-clerk",
  ])
    expect(logins).toContain(login);
  for (const key of ["citizen", "citizen2", "firm-legal-rep"])
    expect(people.map((person) => person.key)).toContain(key);
});
