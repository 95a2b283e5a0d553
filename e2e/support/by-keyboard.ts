import { expect, type Locator, type Page } from "@playwright/test";

const focused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Goes on with Tab until the control has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let steps = 0; !(await focused(target)); steps += 1) {
    expect(steps, "Tab reaches it").toBeLessThan(200);
    await page.keyboard.press("Tab");
  }
}

/** Chooses in a list with the arrow keys, from the end when that is nearer. */
export async function choose(page: Page, list: Locator, option: string): Promise<void> {
  await tabTo(page, list);
  const place = () =>
    list.evaluate((element, wanted) => {
      if (!(element instanceof HTMLSelectElement)) return { steps: Number.NaN, fromEnd: Number.NaN };
      const to = [...element.options].findIndex(({ text }) => text === wanted);
      return { steps: to - element.selectedIndex, fromEnd: element.options.length - 1 - to };
    }, option);
  const { steps, fromEnd } = await place();
  if (fromEnd < Math.abs(steps)) await page.keyboard.press("End");
  for (let left = (await place()).steps; left !== 0; left += left > 0 ? -1 : 1)
    await page.keyboard.press(left > 0 ? "ArrowDown" : "ArrowUp");
  expect((await place()).steps, `the keys reach ${option}`).toBe(0);
}

/** Writes into a field, as an input method does with Chinese. */
export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.insertText(text);
}

/** The scanner's window opens by a key and delivers a file. */
export async function scan(
  page: Page,
  key: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press(key);
  await (await chooser).setFiles(file);
}
