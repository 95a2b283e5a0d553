import { expect, test } from "../support/journey";
import { open } from "../support/open";
import { demoPassword } from "../support/people";

test("a visitor wants to keep a guide, signs in on the way, finds it kept later, and signs out", async ({
  visitor,
}) => {
  const page = await visitor();
  const star = page.getByRole("button", { name: "收藏" });
  await open(page, "/services/food-business");
  await expect(page.getByRole("link", { name: "登录", exact: true })).toBeVisible();
  await star.click();
  await page.waitForURL("**/sign-in**");
  await page.getByRole("textbox", { name: "账号" }).fill("citizen2");
  await page.getByLabel("密码").fill(demoPassword);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL("**/services/food-business");
  await expect(star).toHaveAttribute("aria-pressed", "false");
  await star.click();
  await expect(star).toHaveAttribute("aria-pressed", "true");
  await page.reload();
  await expect(star).toHaveAttribute("aria-pressed", "true");
  await star.click();
  await expect(star).toHaveAttribute("aria-pressed", "false");

  await page.getByRole("button", { name: "的菜单" }).click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await expect(page.getByRole("link", { name: "登录", exact: true })).toBeVisible();
  await page.goto("/account");
  await expect(page, "the session is over, not only the word for it").toHaveURL(/\/sign-in/);
});
