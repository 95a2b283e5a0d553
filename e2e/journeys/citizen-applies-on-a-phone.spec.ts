import type { Locator, Page } from "@playwright/test";
import { answerQuestions, beginFood, bringPapers, fillForm, submittedNumber } from "../support/apply-for-food";
import { waitForCase } from "../support/city";
import { expect, test } from "../support/journey";
import { open, untilAlive } from "../support/open";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });

/** What a page owes a thumb: nothing to scroll sideways, and the way on in reach and large enough to hit. */
async function expectInHand(page: Page, where: string, onward?: Locator): Promise<void> {
  await untilAlive(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, `${where}: no wider than the phone`).toBeLessThanOrEqual(390);
  if (!onward) return;
  await onward.scrollIntoViewIfNeeded();
  await expect.soft(onward, `${where}: the way on`).toBeInViewport();
  const box = await onward.boundingBox();
  expect.soft(box?.height ?? 0, `${where}: a thumb hits it`).toBeGreaterThanOrEqual(44);
}

test("on a phone, in large type, from the guide to the number of the case", async ({ pageOf }) => {
  const page = await pageOf("citizen2");
  const onward = (name: string) => page.getByRole("button", { name, exact: true });
  await open(page, "/services/food-business");
  await page.getByRole("button", { name: /^长者/ }).tap();
  await expect(page.locator("html")).toHaveAttribute("data-type", "large");
  await expectInHand(page, "the guide", page.getByRole("link", { name: "开始申请" }).first());

  await beginFood(page);
  await expectInHand(page, "the questions", onward("下一步：填表"));
  await answerQuestions(page);
  await expectInHand(page, "the empty form", onward("下一步：交材料"));
  await fillForm(page, { shop: "建国小吃" });
  await expectInHand(page, "the form", onward("下一步：交材料"));
  await onward("下一步：交材料").tap();
  await expect(page.getByRole("heading", { name: "材料", level: 1 })).toBeVisible();
  await expectInHand(page, "the materials", onward("下一步：核对"));
  await bringPapers(page, { drawing: "经营场所布局和操作流程图" });
  await expectInHand(page, "the materials that are there", onward("下一步：核对"));
  await onward("下一步：核对").tap();
  await page.getByRole("checkbox", { name: /以上内容属实/ }).check();
  await expectInHand(page, "the last look", onward("提交申请"));
  await onward("提交申请").tap();

  const ref = await submittedNumber(page);
  await expectInHand(page, "the number");
  await waitForCase(ref, "submitted");
  await open(page, `/my/cases/${ref}`);
  await expectInHand(page, "the case");
  await page.getByRole("button", { name: "退出大字" }).tap();
  await expect(page.locator("html")).not.toHaveAttribute("data-type", "large");
});
