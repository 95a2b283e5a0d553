import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Tabs } from "./tabs";

const items = [
  { id: "form", label: "Form", content: <p>of the form</p> },
  { id: "materials", label: "Materials", count: 3, content: <p>of the materials</p> },
];
/** The opening tags with a role, as they were written. */
const tagsOf = (html: string, role: string) =>
  [...html.matchAll(new RegExp(`<\\w+[^>]* role="${role}"[^>]*>`, "g"))].map(String);
const attributeOf = (tag: string | undefined, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag ?? "")?.[1];

describe("tabs", () => {
  test("the first is chosen unless another one is, and only its part is there", () => {
    for (const [selected, at, there, away] of [
      [undefined, 0, "of the form", "of the materials"],
      ["materials", 1, "of the materials", "of the form"],
      ["no such part", 0, "of the form", "of the materials"],
    ] as const) {
      const html = renderToStaticMarkup(<Tabs label="Parts" items={items} selected={selected} />);
      expect(tagsOf(html, "tab").map((tag) => attributeOf(tag, "aria-selected"))).toEqual(
        items.map((_, index) => String(index === at)),
      );
      expect(html).toContain(there);
      expect(html).not.toContain(away);
    }
  });

  test("the list is one stop of the Tab key, and tab and part name each other", () => {
    const html = renderToStaticMarkup(<Tabs label="Parts" items={items} selected="materials" />);
    const [panel] = tagsOf(html, "tabpanel");
    const [first, second] = tagsOf(html, "tab");
    expect(tagsOf(html, "tablist").map((tag) => attributeOf(tag, "aria-label"))).toEqual(["Parts"]);
    expect([first, second].map((tag) => attributeOf(tag, "tabindex"))).toEqual(["-1", "0"]);
    expect(attributeOf(second, "aria-controls")).toBe(attributeOf(panel, "id"));
    expect(attributeOf(panel, "aria-labelledby")).toBe(attributeOf(second, "id"));
    expect(attributeOf(first, "aria-controls")).toBeUndefined();
  });

  test("nothing to choose from is no part at all", () => {
    expect(renderToStaticMarkup(<Tabs label="Parts" items={[]} />)).not.toContain("tabpanel");
  });
});
