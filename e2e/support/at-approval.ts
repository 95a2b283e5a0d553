import { expect, type Page } from "@playwright/test";
import { open, untilAlive } from "./open";

/** Opens a case on the approver's desk and takes the step that waits. */
export async function takeStep(page: Page, ref: string, step: string): Promise<void> {
  await open(page, `/approval/cases/${ref}`);
  await takeOpened(page, step);
}

/** Finds what follows from a case on the list of what nobody has taken yet, and takes it. */
export async function takeFollowUp(page: Page, ref: string, step: string): Promise<void> {
  await open(page, `/approval/claimable?caseNo=${ref}`);
  const row = page.getByRole("row").filter({ hasText: step });
  await expect(row).toContainText("后续");
  await row.getByRole("link", { name: "看件" }).click();
  await takeOpened(page, step);
}

async function takeOpened(page: Page, step: string): Promise<void> {
  await expect(page.getByRole("heading", { name: `办理：${step}` })).toBeVisible();
  await page.getByRole("button", { name: "认领" }).click();
  await page.waitForURL("**/approval/tasks/**");
  await untilAlive(page);
}

/** Signs the step in hand with an opinion and sends it on. */
export async function passStep(page: Page, opinion: string): Promise<void> {
  await page.getByRole("radio", { name: /^通过/ }).check();
  await page.getByRole("textbox", { name: "意见" }).fill(opinion);
  await page.getByRole("button", { name: /^签名并送/ }).click();
  await expect(page.getByText(/已办完/)).toBeVisible();
}

/** The clock stops for a special procedure, and goes on again (art. 45). */
export async function holdAndResume(page: Page, reason: string): Promise<void> {
  await page.getByRole("button", { name: "挂起…" }).click();
  await page.getByRole("dialog").getByRole("textbox", { name: "理由" }).fill(reason);
  await page.getByRole("dialog").getByRole("button", { name: "停钟并告知申请人" }).click();
  await expect(page.getByText("钟停着：意见可以先暂存")).toBeVisible();
  await page.getByRole("button", { name: "恢复计时…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "恢复计时" }).click();
  await expect(page.getByText("钟停着：意见可以先暂存")).toBeHidden();
}

/** The head of the body decides; what the paper will say is asked once more before it is signed. */
export async function decide(page: Page, outcome: "granted" | "denied", words: string): Promise<void> {
  const deny = outcome === "denied";
  await page.getByRole("radio", { name: deny ? "不予许可…" : "准予" }).check();
  await page.getByRole("textbox", { name: deny ? "不予的理由" : "决定意见" }).fill(words);
  const send = deny ? "签名并不予许可" : "签名并准予";
  await page.getByRole("button", { name: send }).click();
  await page.getByRole("dialog").getByRole("button", { name: send }).click();
  await expect(page.getByText(deny ? "已作出不予许可决定" : "已准予，决定书和证照在制作")).toBeVisible();
}
