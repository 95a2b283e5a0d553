import type { Page } from "@playwright/test";
import { expect, test } from "../support/journey";
import { open } from "../support/open";

const food = "食品经营许可（新办）";
const box = (page: Page) => page.getByRole("main").getByRole("combobox", { name: "搜索要办的事" });
const suggestions = (page: Page) => page.getByRole("listbox", { name: "搜索建议" }).getByRole("option");

for (const [typed, why] of [
  ["spjy", "its initials"],
  ["饭店执照", "what people call it"],
  ["食品经应许可", "a wrong character of the same sound"],
  ["shipinjingying", "its pinyin"],
] as const)
  test(`${typed} finds the food licence first: ${why}`, async ({ visitor }) => {
    const page = await visitor();
    await open(page, "/");
    await box(page).pressSequentially(typed);
    await expect(suggestions(page).first()).toContainText(food);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=/);
    await expect(page.getByRole("main").getByRole("heading", { level: 3 }).first()).toHaveText(food);
  });

test("a suggestion is chosen by keyboard, and Esc leaves what was typed alone", async ({ visitor }) => {
  const page = await visitor();
  await open(page, "/");
  await box(page).pressSequentially("食品经营");
  await expect(suggestions(page).first()).toContainText(food);
  await page.keyboard.press("Escape");
  await expect(suggestions(page).first()).toBeHidden();
  await expect(box(page)).toHaveValue("食品经营");
  await page.keyboard.press("ArrowDown");
  await expect(suggestions(page).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(suggestions(page).nth(1)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("ArrowUp");
  await expect(suggestions(page).first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/services/food-business");
  await expect(page.getByRole("heading", { level: 1, name: food })).toBeVisible();
});

test("results come in groups: what can be done first, then what can be read", async ({ visitor }) => {
  const page = await visitor();
  await open(page, "/");
  await box(page).pressSequentially("食品经营许可");
  await page.getByRole("main").getByRole("button", { name: "搜索" }).click();
  await page.waitForURL(/\/search\?q=/);
  const groups = await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents();
  const order = ["直接办", "办事指南", "便民查询", "要闻动态", "政策文件", "常见问题"];
  expect(groups).toEqual(order.filter((one) => groups.includes(one)));
  expect(groups[0]).toBe("直接办");
  expect(groups.length, "something to read as well").toBeGreaterThan(1);
});
