import { test as base, type Page } from "@playwright/test";
import { signIn } from "./sign-in";

type Journey = {
  /** The browser of a person who has signed in, one per person and journey. */
  pageOf(login: string): Promise<Page>;
  /** The browser of somebody who has not signed in: a new one every time. */
  visitor(): Promise<Page>;
};

/** Playwright's test with the city's people in it. */
export const test = base.extend<Journey>({
  pageOf: async ({ browser, contextOptions }, use) => {
    const pages = new Map<string, Page>();
    await use(async (login) => {
      const known = pages.get(login);
      if (known) return known;
      const context = await browser.newContext(contextOptions);
      await signIn(context, login);
      const page = await context.newPage();
      pages.set(login, page);
      return page;
    });
    for (const page of pages.values()) await page.context().close();
  },
  visitor: async ({ browser, contextOptions }, use) => {
    const pages: Page[] = [];
    await use(async () => {
      const page = await (await browser.newContext(contextOptions)).newPage();
      pages.push(page);
      return page;
    });
    for (const page of pages) await page.context().close();
  },
});

export { expect } from "@playwright/test";
