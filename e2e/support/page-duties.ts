import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { untranslated } from "./chinese-names";
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

/** The page stands still: shown, its letters loaded, nothing of it still waiting for data. */
export async function untilStill(page: Page): Promise<void> {
  await expect(page.locator("h1:visible").first()).toBeVisible();
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

/** What every page owes everybody: WCAG 2.2 AA, its language, one title, no scrolling sideways, links that lead somewhere. */
export async function expectReadable(page: Page, locale: "zh-CN" | "en"): Promise<void> {
  await untilStill(page);
  const where = `${new URL(page.url()).pathname} at ${page.viewportSize()?.width}`;
  await expect.soft(page.locator("html"), where).toHaveAttribute("lang", locale);
  expect.soft(await page.locator("h1:visible").count(), `${where}: one h1`).toBe(1);
  expect.soft(await sideways(page), `${where}: pixels to scroll sideways`).toBeLessThanOrEqual(0);
  if (locale === "en")
    expect.soft(await untranslated(await wordsOf(page)), `${where}: Chinese on an English page`).toEqual([]);
  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  expect
    .soft(
      [...new Set(links)].filter((href) => !leadsSomewhere(href)),
      `${where}: dead links`,
    )
    .toEqual([]);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary?.split("\n")[1]?.trim() ?? ""}`),
  );
  expect.soft(found, `${where}: accessibility`).toEqual([]);
}
