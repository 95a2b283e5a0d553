import type { Page } from "@playwright/test";

/**
 * Waits until the page listens: React has taken over every control of the document that the server sent. What is typed
 * or pressed before is not a journey but a race.
 */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [...document.querySelectorAll("main :is(button, input:not([type=hidden]), select, textarea)")];
    const taken = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactProps$"));
    return document.readyState === "complete" && controls.every(taken);
  });
}

/** Goes to an address and waits until the page there listens. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilAlive(page);
}
