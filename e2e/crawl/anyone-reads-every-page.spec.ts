import type { Browser, Page } from "@playwright/test";
import { rows } from "../support/city";
import { expect, test } from "../support/journey";
import { expectNoSideways, expectReadable, expectWellWritten, untilStill } from "../support/page-duties";
import { pageRoutes } from "../support/routes";
import { signIn } from "../support/sign-in";
import { type Visit, visits } from "../support/visits";

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** WCAG 2.2, 1.4.10: the content reflows down to this width. */
const narrow = { width: 320, height: 640 };

const languages = ["zh-CN", "en"] as const;
type Language = (typeof languages)[number];
type Pages = Record<Language, Page>;

/** Two pages for each reader, one in each language, kept for all their visits. */
const readers = new Map<string, Promise<Pages>>();
test.afterAll(async () => {
  for (const pages of readers.values()) await (await pages).en.context().close();
  readers.clear();
});

// A trace of a thousand looks at pages would take longer than the looks.
test.use({ trace: "off", screenshot: "off" });

async function openPages(browser: Browser, as: string): Promise<Pages> {
  const context = await browser.newContext();
  if (as) await signIn(context, as);
  return { "zh-CN": await context.newPage(), en: await context.newPage() };
}

function pagesOf(browser: Browser, as: string): Promise<Pages> {
  const known = readers.get(as);
  if (known) return known;
  const opened = openPages(browser, as);
  readers.set(as, opened);
  return opened;
}

/** One document, loaded once and looked at in every width. */
async function look(page: Page, language: Language, address: string, leadsTo: Visit["leadsTo"]): Promise<void> {
  const path = (language === "en" ? `/en${address}` : address).replace(/(?<=.)\/$/, "");
  const said: string[] = [];
  const onError = (error: Error) => said.push(String(error));
  const onConsole = (message: { type(): string; text(): string }) => {
    if (message.type() === "error") said.push(message.text());
  };
  page.on("pageerror", onError).on("console", onConsole);
  await page.setViewportSize(desktop);
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  if (leadsTo) expect(page.url()).toMatch(leadsTo);
  else {
    expect(new URL(page.url()).pathname, "no redirect").toBe(path.split("?")[0]);
    await untilStill(page);
    await expectWellWritten(page, language);
    await expectReadable(page);
    await page.setViewportSize(phone);
    await expectReadable(page);
    await page.setViewportSize(narrow);
    await expectNoSideways(page);
  }
  page.off("pageerror", onError).off("console", onConsole);
  expect.soft(said, `${path}: nothing goes wrong in the browser`).toEqual([]);
}

test("every page of the build has a visit", () => {
  expect(pageRoutes.filter((route) => !(route in visits))).toEqual([]);
});

for (const route of pageRoutes) {
  const visit = visits[route];
  if (!visit) continue;
  test(`everybody can read ${route}, in Chinese and English, on a desk and on a phone`, async ({ browser }) => {
    const pages = await pagesOf(browser, visit.as ?? "");
    const address = typeof visit.path === "string" ? visit.path : await visit.path(rows);
    // Both languages at once: a look is the browser's work, not the server's, and the machine has two cores.
    await Promise.all(languages.map((language) => look(pages[language], language, address, visit.leadsTo)));
  });
}
