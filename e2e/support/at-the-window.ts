import { expect, type Page } from "@playwright/test";
import { aScan } from "./apply-for-food";
import { open } from "./open";

/** Opens a case on the pre-review desk. The keys work once the page listens. */
async function openPreReview(page: Page, ref: string): Promise<void> {
  await open(page, `/window/pre-review/${ref}`);
  await expect(page.getByText("这一份的结论").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "预审通过" })).toBeVisible();
}

/** A panel of the staff's desks, by its head. */
const panel = (page: Page, head: string) =>
  page.locator("section").filter({ has: page.getByRole("heading", { level: 2, name: head, exact: true }) });

const papers = (page: Page) => panel(page, "要看的").getByRole("listitem").getByRole("button");

/** Does something that the server keeps, and waits for its answer. */
async function kept(page: Page, act: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((one) => one.request().method() === "POST" && one.ok());
  await act();
  await answer;
}

/** The clerk writes what is wrong with one paper, in words of their own, and sends the notice. */
export async function sendNotice(page: Page, ref: string, paper: string, words: string): Promise<void> {
  await openPreReview(page, ref);
  await papers(page).filter({ hasText: paper }).click();
  await kept(page, () => page.getByRole("button", { name: "不合格" }).click());
  await page.getByLabel("还要写明的").fill(words);
  await expect(page.getByRole("article", { name: "申请材料补正告知书" })).toContainText(words);
  await page.keyboard.press("F7");
  await page.getByRole("dialog").getByRole("button", { name: "发出告知" }).click();
}

/** One notice that lists what is wrong with one paper, and is on its way. */
export async function askToMend(page: Page, ref: string, paper: string, words: string): Promise<void> {
  await sendNotice(page, ref, paper, words);
  await expect(page.getByText(/补正告知书 .+ 已发/)).toBeVisible();
}

/** Every paper that waits for a look is in order: Y until nothing is unseen, then F9. */
export async function passPreReview(page: Page, ref: string): Promise<void> {
  await openPreReview(page, ref);
  const tally = page.getByText(/\d+ 合格 · \d+ 不合格 · \d+ 未看/);
  const unseen = papers(page).filter({ hasText: "还没看" });
  for (let left = await unseen.count(); left > 0; left -= 1) {
    const yes = () => page.keyboard.press("y");
    await unseen.first().click();
    // Of a material at once, of the form as the draft of the notice.
    await kept(page, yes);
    await expect(unseen).toHaveCount(left - 1);
  }
  await expect(tally).toContainText("0 未看");
  await page.keyboard.press("F9");
  await expect(page.getByText(/预审已通过/)).toBeVisible();
}

/** The person came: what is missing is scanned at the counter, then F9 receives and accepts in one act. */
export async function acceptAtCounter(page: Page, ref: string): Promise<void> {
  await open(page, `/window/intake/${ref}`);
  const materials = page.getByRole("region", { name: "材料", exact: true });
  // On a narrow desk the materials stand behind a tab.
  await page.keyboard.press("Alt+4");
  await expect(materials).toBeVisible();
  const missing = materials.getByRole("listitem").getByRole("button").filter({ hasText: "缺" });
  for (let left = await missing.count(); left > 0; left -= 1) {
    await missing.first().click();
    await materials.locator('input[type="file"]').setInputFiles(await aScan(`扫描件 ${left}.png`));
    await expect(missing).toHaveCount(left - 1);
  }
  await expect(page.getByText("齐了，可以受理。")).toBeVisible();
  await page.keyboard.press("F9");
  await page.waitForURL(`**/window/case/${ref}**`);
}
