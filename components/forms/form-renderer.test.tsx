import type { ReactNode } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { LocaleProvider } from "@/components/ui/locale";
import { checkInBrowser, formSchema, type Sources, type Values } from "@/lib/forms/contract";
import everyType from "@/lib/forms/model/every-type.json";
import type { Locale } from "@/lib/platform/i18n/locale";
import { fieldId } from "./field-id";
import { FormRenderer, type FormRendererProps } from "./form-renderer";
import { FormView } from "./form-view";

const form = formSchema.parse(everyType);
const fields = form.sections.flatMap((section) => section.fields);
const areas = [
  { code: "990121", name: { zh: "临江县", en: "Linjiang" } },
  { code: "990121100", name: { zh: "山前镇", en: "Shanqian" } },
  { code: "990122", name: { zh: "青岭县", en: "Qingling" } },
];
const values: Values = {
  name: '<img src=x onerror="alert(1)">',
  code: "91990121MA0000001X",
  idNo: "990121198503151234",
  area: "990121100",
  floorArea: 128.5,
  price: 350_050,
  from: "2026-12-03",
  kind: "hot",
  items: ["hot"],
  online: true,
  note: "第一行\n第二行",
  equipment: [{ what: "冰箱", count: 12 }],
};
const sources: Sources = {
  name: { kind: "extracted", body: "市场监管登记库", callNo: "EX-1", at: "2026-11-26T10:42:00+08:00" },
  floorArea: { kind: "typed", by: "applicant", at: "2026-11-26T10:42:00+08:00" },
};

const page = (locale: Locale, children: ReactNode) =>
  renderToString(<LocaleProvider locale={locale}>{children}</LocaleProvider>);
const render = (props: Partial<FormRendererProps> = {}) =>
  page(
    props.locale ?? "zh-CN",
    <FormRenderer
      form={form}
      values={values}
      sources={sources}
      scenario={{}}
      locale="zh-CN"
      onChange={() => {}}
      problems={[]}
      readOnlyKeys={new Set()}
      density="citizen"
      areas={areas}
      {...props}
    />,
  );
/** The tag that has the id, as it was written. */
const tagOf = (html: string, id: string) => new RegExp(`<\\w+[^>]* id="${id}"[^>]*>`).exec(html)?.[0] ?? "";
const plain = (html: string) => html.replace(/<!-- -->/g, "");

test.each<[Locale, "citizen" | "staff"]>([
  ["zh-CN", "citizen"],
  ["zh-CN", "staff"],
  ["en", "citizen"],
  ["en", "staff"],
])("every type of field has a control under its label (%s, %s)", (locale, density) => {
  const html = plain(render({ locale, density }));
  for (const field of fields) {
    const id = fieldId(field.key);
    const label = locale === "en" ? field.label.en : field.label.zh;
    expect(tagOf(html, id), field.key).not.toBe("");
    expect(html, field.key).toMatch(new RegExp(`<(label for="${id}"|span id="${id}-label"|legend)[^>]*>${label}`));
  }
  expect(html).toContain(`id="${fieldId("equipment[0].keeper")}"`);
});

describe("what a person reads", () => {
  const html = plain(render());

  test("markup in a value is text", () => {
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x");
  });

  test("amounts are in yuan, areas open one list after the other", () => {
    expect(tagOf(html, fieldId("price"))).toContain('value="3500.50"');
    expect(html).toMatch(/<option value="990121" selected="">临江县/);
    expect(html).toMatch(/<option value="990121100" selected="">山前镇/);
  });

  test("optional fields say so, required ones do not", () => {
    expect(html).toMatch(/邮箱<span[^>]*>（选填）/);
    expect(html).not.toMatch(/名称<span[^>]*>（选填）/);
  });

  test("values that were not typed carry their source; at the counter all do", () => {
    expect(html).toContain('data-source="extracted"');
    expect(html).not.toContain('data-source="typed"');
    expect(render({ density: "staff" })).toContain('data-source="typed"');
  });

  test("fields that are not asked are not there", () => {
    expect(html).toContain(fieldId("platform"));
    expect(render({ values: { ...values, online: false } })).not.toContain(fieldId("platform"));
  });
});

test("a locked value is read-only and shows a person's number masked", () => {
  const html = render({ readOnlyKeys: new Set(["name", "idNo", "kind"]) });
  for (const key of ["name", "idNo", "kind"]) expect(tagOf(html, fieldId(key))).toMatch(/readOnly|readonly/);
  expect(tagOf(html, fieldId("idNo"))).toContain('value="990***********1234"');
  expect(html).not.toContain("990121198503151234");
  expect(tagOf(html, fieldId("kind"))).toContain('value="热食"');
});

test("at the counter a locked value is text under its label, no control", () => {
  const html = render({ readOnlyKeys: new Set(["name", "idNo"]), density: "staff" });
  expect(tagOf(html, fieldId("idNo"))).toMatch(/^<output/);
  expect(html).toContain("990***********1234");
});

test("a question with several controls is a group with its name", () => {
  const html = render();
  for (const key of ["items", "area", "equipment"]) {
    expect(tagOf(html, fieldId(key))).toMatch(new RegExp(`^<fieldset.* aria-labelledby="${fieldId(key)}-label"`));
  }
});

describe("problems", () => {
  const wrong: Values = { ...values, idNo: "1", mobile: "", equipment: [{ what: "冰箱", count: 0 }], items: [] };
  const problems = checkInBrowser(form, wrong, { scenario: {}, mode: "submit", locale: "zh-CN" });
  const html = plain(render({ values: wrong, problems, attempt: 1 }));

  test.each(["idNo", "mobile", "equipment[0].count"])("%s is marked and points to its words", (path) => {
    const id = fieldId(path);
    expect(tagOf(html, id)).toContain('aria-invalid="true"');
    expect(tagOf(html, id)).toContain(`aria-describedby="${id}-error"`);
    expect(tagOf(html, `${id}-error`)).not.toBe("");
  });

  test("the problem stands in the place of the hint", () => {
    expect(html).not.toContain("办理进度发到这个号码");
    expect(plain(render())).toContain("办理进度发到这个号码");
  });

  test("a summary at the top names each field and leads to it", () => {
    const summary = html.slice(0, html.indexOf("form-section-operator"));
    expect(summary).toMatch(/有 \d+ 处要改/);
    for (const problem of problems) expect(summary).toContain(`href="#${fieldId(problem.field)}"`);
    expect(summary).toContain("主要设备第 1 行，数量：不能小于 1。");
    expect(summary).toContain("手机：这一项要填。");
  });

  test("before the first attempt there is no summary", () => {
    expect(render({ values: wrong, problems, attempt: 0 })).not.toMatch(/有 \d+ 处要改/);
  });
});

describe("a form to read", () => {
  const view = (props: { masked: boolean; locale?: Locale }) =>
    plain(
      page(
        props.locale ?? "zh-CN",
        <FormView
          form={form}
          values={values}
          sources={sources}
          scenario={{}}
          locale={props.locale ?? "zh-CN"}
          density="citizen"
          masked={props.masked}
          areas={areas}
        />,
      ),
    );

  test("shows every value asked as text, with units, names and sources", () => {
    const html = view({ masked: false });
    for (const text of [
      "128.5 平方米",
      "3,500.50 元",
      "2026年12月3日",
      "临江县山前镇",
      "热食",
      "&lt;img src=x",
      "冰箱",
    ]) {
      expect(html).toContain(text);
    }
    expect(html).toContain("没有填");
    expect(html).toContain('data-source="extracted"');
    expect(html).toContain("990121198503151234");
    expect(view({ masked: false, locale: "en" })).toContain("Shanqian, Linjiang");
  });

  test("hides the middle of personal numbers when asked to", () => {
    expect(view({ masked: true })).not.toContain("990121198503151234");
    expect(view({ masked: true })).toContain("990***********1234");
  });
});
