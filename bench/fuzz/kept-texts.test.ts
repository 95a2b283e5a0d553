import { expect, test } from "vitest";
import { markupTexts, sqlTexts } from "./hostile-texts";
import { keepTexts, type TextForm } from "./kept-texts";
import { faultOfPage } from "./pages";

const forms: TextForm[] = [{ code: "food-business", ref: "D1", fields: ["name", "note", "phone"] }];
const answer = (status: number, type: string, body: string) => ({ status, type, body, ms: 1 });

/** A product that keeps what is typed, but for telephone numbers, and shows it as `shown` makes it. */
function aProduct(shown: (text: string) => string) {
  let kept: Record<string, string> = {};
  return {
    save: async ({ body = "" }: { body?: string }) => {
      const { values } = JSON.parse(body) as { values: Record<string, string> };
      if ("phone" in values)
        return answer(422, "application/problem+json", JSON.stringify({ problems: [{ field: "phone" }] }));
      kept = values;
      return answer(200, "application/json", "{}");
    },
    look: async () => answer(200, "text/html", `<input value="${shown(kept.name ?? "")}">`),
  };
}

const safe = (text: string) =>
  text.replace(/[&<>"']/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[one] ?? "&#x27;");

test("every text goes through every field; what refuses is left out, and the page is looked at for each", async () => {
  const texts = sqlTexts.length + markupTexts.length;
  expect(await keepTexts(forms, aProduct(safe))).toEqual({
    texts,
    fields: 3,
    fieldsThatKept: 2,
    kept: 2 * texts,
    pages: texts,
    asText: texts,
  });
});

test("a page that shows it as it is, or not at all, is not counted as one that shows text", async () => {
  const raw = await keepTexts(
    forms,
    aProduct((text) => text),
  );
  expect(raw.asText).toBeLessThan(raw.pages / 2);
  expect(
    (
      await keepTexts(
        forms,
        aProduct(() => ""),
      )
    ).asText,
  ).toBe(0);
});

test("typed markup and addresses that run are found in a page", () => {
  const page = (body: string) => faultOfPage(answer(200, "text/html", body));
  for (const text of markupTexts)
    if (text.includes("<tbx"))
      expect([text, page(`<p>${text}</p>`)]).toEqual([text, expect.stringContaining("markup")]);
  expect(page('<a href="javascript:alert(1)">a</a>')).toContain("address");
  expect(page(markupTexts.map((text) => `<p title="${safe(text)}">${safe(text)}</p>`).join(""))).toBeNull();
});

test("an act that broke is a fault though its answer is 200", () => {
  expect(
    faultOfPage(answer(200, "text/x-component", '1:{"ok":false,"problem":{"code":"platform/unexpected"}}')),
  ).toContain("defect");
});
