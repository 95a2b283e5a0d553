import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { untranslated } from "./chinese-names";
import { untilAlive } from "./open";
import { leadsSomewhere } from "./routes";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Everything a person can read or hear on the page, except where another language is declared. */
function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const foreign = (element: Element | null) => element?.closest('[lang]:not([lang^="en"]), script, style') !== null;
    const words: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!foreign(node.parentElement)) words.push(node.textContent ?? "");
    for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
      if (!foreign(element))
        for (const name of ["aria-label", "title", "placeholder", "alt"]) words.push(element.getAttribute(name) ?? "");
    return words.join("\n");
  });
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The page stands still: shown, listening, its letters loaded, nothing of it still waiting for data. */
export async function untilStill(page: Page): Promise<void> {
  await expect(page.locator("h1:visible").first()).toBeVisible();
  await untilAlive(page);
  await expect(page.locator("[data-skeleton]:visible, main [aria-busy=true]:visible")).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(
      document
        .getAnimations()
        .filter((one) => one.effect?.getTiming().iterations !== Infinity)
        .map((one) => one.finished.catch(() => undefined)),
    );
  });
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

/** What a document owes its readers at any width: its language, and links that lead somewhere. */
export async function expectWellWritten(page: Page, locale: "zh-CN" | "en"): Promise<void> {
  const where = pathOf(page);
  expect.soft(await page.locator("html").getAttribute("lang"), `${where}: language`).toBe(locale);
  if (locale === "en")
    expect.soft(await untranslated(await wordsOf(page)), `${where}: Chinese on an English page`).toEqual([]);
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  const dead: string[] = [];
  for (const href of new Set(links)) if (!(await leadsSomewhere(page.request, href))) dead.push(href);
  expect.soft(dead, `${where}: dead links`).toEqual([]);
}

/** Nothing reaches beyond the side of the window at its present width. */
export async function expectNoSideways(page: Page): Promise<void> {
  const where = `${pathOf(page)} at ${page.viewportSize()?.width}`;
  expect.soft(await sideways(page), `${where}: pixels to scroll sideways`).toBeLessThanOrEqual(0);
}

/** What a page owes everybody at its present width: one title, no scrolling sideways, WCAG 2.2 AA. */
export async function expectReadable(page: Page): Promise<void> {
  const where = `${pathOf(page)} at ${page.viewportSize()?.width}`;
  expect.soft(await page.locator("h1:visible").count(), `${where}: one h1`).toBe(1);
  await expectNoSideways(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .withTags(rules)
    // One document, no frame of another origin: axe runs in the page and needs no second one to put results together.
    .setLegacyMode()
    .analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary?.split("\n")[1]?.trim() ?? ""}`),
  );
  expect.soft(found, `${where}: accessibility`).toEqual([]);
}
