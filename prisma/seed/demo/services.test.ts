import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { feesSchema, itemSchema, papersSchema } from "@/lib/catalogue/contract";
import { checkItem } from "@/lib/catalogue/model/check-item";
import { type Field, formFindings, formSchema } from "@/lib/forms/contract";
import { compile, dependencies } from "@/lib/platform/rules";
import { checkProcess, parseProcess } from "@/lib/workflow";

const root = path.join(import.meta.dirname, "services");
const read = (slug: string, name: string) => readFileSync(path.join(root, slug, name), "utf8");
const json = (slug: string, name: string): unknown => JSON.parse(read(slug, name));

const packs = readdirSync(root).map((slug) => ({
  slug,
  item: itemSchema.parse(json(slug, "item.json")),
  fees: feesSchema.parse(json(slug, "fees.json")),
  papers: papersSchema.parse(json(slug, "papers.json")),
  form: formSchema.parse(json(slug, "form.json")),
  xml: read(slug, "process.bpmn"),
}));

const fieldsOf = (pack: (typeof packs)[number]): Field[] => pack.form.sections.flatMap((section) => section.fields);

describe.each(packs)("$slug", (pack) => {
  const { item, fees, papers, form } = pack;
  const fields = fieldsOf(pack);
  const fieldKeys = new Set(fields.map((field) => field.key));
  const answers = new Map(
    item.scenario.questions.map((question) => [question.key, question.options.map((o) => o.value)]),
  );

  test("is named after its folder and passes the audit of service items", () => {
    expect([item.slug, form.key]).toEqual([pack.slug, pack.slug]);
    expect(checkItem(pack)).toEqual([]);
  });

  test("every effect of its scenario can come true", () => {
    for (const { when } of item.scenario.effects)
      for (const [, key = "", value = ""] of when.matchAll(/scenario\.(\w+) (?:=|!=) "([^"]+)"/g))
        expect(answers.get(key), `${when}`).toContain(value);
  });

  test("its form has nothing to object to before it is published", () => {
    expect(formFindings(form)).toEqual([]);
  });

  test("its form asks 8 to 30 fields in 2 to 5 sections, each key once, choices with options", () => {
    expect(form.sections.length).toBeGreaterThanOrEqual(2);
    expect(form.sections.length).toBeLessThanOrEqual(5);
    expect(fields.length).toBeGreaterThanOrEqual(8);
    expect(fields.length).toBeLessThanOrEqual(30);
    expect(fieldKeys.size).toBe(fields.length);
    for (const field of fields) {
      if (field.type === "choice" || field.type === "multi-choice") expect(field.options, field.key).toBeDefined();
      if (field.type === "list") expect(field.columns, field.key).toBeDefined();
    }
  });

  test("every rule in it is understood and reads only fields and answers that exist", () => {
    const rules = [
      ...item.materials.flatMap((material) => material.requiredWhen ?? []),
      ...item.scenario.effects.map((effect) => effect.when),
      ...item.scenario.questions.flatMap((question) => question.visible ?? []),
      ...fields.flatMap((field) =>
        [field.visible, field.required, field.readOnly].filter((rule) => typeof rule === "string"),
      ),
      ...fees.flatMap((fee) => [fee.when, fee.quantity, fee.waiver?.when].filter((rule) => rule !== undefined)),
      ...papers.licences.flatMap(({ face }) => face.flatMap((line) => ("expression" in line ? line.expression : []))),
    ];
    for (const rule of rules) {
      expect(() => compile(rule), rule).not.toThrow();
      for (const name of dependencies(rule)) {
        const [first = "", second = ""] = name.split(".");
        if (first === "scenario") expect([...answers.keys()], rule).toContain(second);
        else expect([...fieldKeys], rule).toContain(first);
      }
    }
  });

  test("a list that is filled in and every line of its licences point at fields of the form", () => {
    for (const { field } of item.materials)
      if (field) expect(fields.find((one) => one.key === field)?.type).toBe("list");
    for (const { face } of papers.licences)
      for (const line of face) if ("field" in line) expect([...fieldKeys]).toContain(line.field);
  });

  test("its process can run within the promised limit", async () => {
    const process = await parseProcess(pack.xml);
    const promise = item.limits.promised.unit === "working-day" ? item.limits.promised.n : undefined;
    expect(checkProcess(process, promise === undefined ? {} : { promise })).toEqual([]);
    expect(process.key).toBe(pack.slug);
  });

  test("its process asks only for answers and routes that can be given", () => {
    const routes = item.scenario.effects.flatMap((effect) => Object.entries(effect.route ?? {}));
    for (const [, name = "", value = ""] of pack.xml.matchAll(/scenario\.(\w+) (?:=|!=) "([^"]+)"/g)) {
      const routed = routes.filter(([variable]) => variable === name).map(([, given]) => given);
      expect([...(answers.get(name) ?? []), ...routed], name).toContain(value);
    }
    for (const [variable] of routes) expect(pack.xml, variable).toContain(`scenario.${variable} `);
  });

  test("it can be used: four materials or more for a promised service, two questions answered, English everywhere", () => {
    expect(item.materials.length).toBeGreaterThanOrEqual(item.handling === "promised" ? 4 : 2);
    expect(item.faq.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify({ item, fees, papers, form })).not.toMatch(/"en": ?"[^"]*\p{Script=Han}/u);
  });
});

test("no two services answer the same question with the same words", () => {
  const all = packs.flatMap(({ item }) => item.faq.map((entry) => entry.a.zh));
  expect(all.length).toBe(new Set(all).size);
});

test("services refer only to services", () => {
  const slugs = packs.map((pack) => pack.slug);
  for (const { item } of packs) for (const related of item.related) expect(slugs).toContain(related);
});
