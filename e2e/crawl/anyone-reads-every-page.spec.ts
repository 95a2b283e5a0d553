import type { Page } from "@playwright/test";
import { expect, test } from "../support/journey";
import { expectReadable } from "../support/page-duties";
import { pageRoutes } from "../support/routes";
import { signIn } from "../support/sign-in";
import { visits } from "../support/visits";

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** WCAG 2.2, 1.4.10: the content reflows down to this width. */
const narrow = { width: 320, height: 640 };

/** One page for each reader, kept for all their visits, in the order of the routes. */
const pages = new Map<string, Page>();
test.afterAll(async () => {
  for (const page of pages.values()) await page.context().close();
  pages.clear();
});

// A trace of a thousand looks at pages would take longer than the looks.
test.use({ trace: "off", screenshot: "off" });

test("every page of the build has a visit", () => {
  expect(pageRoutes.filter((route) => !(route in visits))).toEqual([]);
});

for (const route of pageRoutes) {
  const visit = visits[route];
  if (!visit) continue;
  test(`everybody can read ${route}, in Chinese and English, on a desk and on a phone`, async ({ browser }) => {
    const as = visit.as ?? "";
    let page = pages.get(as);
    if (!page) {
      const context = await browser.newContext();
      if (as) await signIn(context, as);
      page = await context.newPage();
      pages.set(as, page);
    }
    const address = typeof visit.path === "string" ? visit.path : await visit.path();
    const said: string[] = [];
    const onError = (error: Error) => said.push(String(error));
    const onConsole = (message: { type(): string; text(): string }) => {
      if (message.type() === "error") said.push(message.text());
    };
    page.on("pageerror", onError).on("console", onConsole);
    for (const [locale, prefix] of [
      ["zh-CN", ""],
      ["en", "/en"],
    ] as const) {
      const path = `${prefix}${address}`.replace(/(?<=.)\/$/, "");
      await page.setViewportSize(desktop);
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      if (visit.leadsTo) {
        expect(page.url()).toMatch(visit.leadsTo);
        continue;
      }
      expect(new URL(page.url()).pathname, "no redirect").toBe(path);
      await expectReadable(page, locale);
      await page.setViewportSize(phone);
      await expectReadable(page, locale);
      await page.setViewportSize(narrow);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect.soft(over, `${path} at 320: pixels to scroll sideways`).toBeLessThanOrEqual(0);
    }
    page.off("pageerror", onError).off("console", onConsole);
    expect(said, "nothing goes wrong in the browser").toEqual([]);
  });
}
