import type { Page } from "@playwright/test";
import { answerQuestions, aScan, fillForm } from "../support/apply-for-food";
import { askToMend } from "../support/at-the-window";
import { waitForCase } from "../support/city";
import { expect, test } from "../support/journey";
import { open, untilAlive } from "../support/open";

const drawing = "经营场所布局和操作流程图";

test("a citizen applies for a food licence, and the clerk asks once for what is wrong", async ({ pageOf }) => {
  const [citizen, clerk] = [await pageOf("citizen"), await pageOf("clerk")];
  const ref = await test.step("the citizen applies", () => apply(citizen));
  await waitForCase(ref, "submitted");
  await test.step("the clerk sees in pre-review that the drawing must be mended", async () => {
    await askToMend(clerk, ref, drawing, "请标出清洗池和专间的位置");
    await waitForCase(ref, "correcting");
  });
});

async function apply(page: Page): Promise<string> {
  await open(page, "/services/food-business");
  await page.getByRole("link", { name: "开始申请" }).first().click();
  const anew = page.getByRole("link", { name: "重新开始一份" });
  const question = page.getByRole("radio", { name: "餐饮店" });
  await expect(anew.or(question)).toBeVisible();
  if (await anew.isVisible()) await anew.click();
  await expect(question).toBeVisible();
  await untilAlive(page);
  await answerQuestions(page);
  await fillForm(page);
  await page.getByRole("button", { name: "下一步：交材料" }).click();
  await page.getByLabel(`选文件：${drawing}`).setInputFiles(await aScan("布局图.png"));
  await expect(page.getByRole("link", { name: "布局图.png" })).toBeVisible();
  await page.getByRole("button", { name: "签告知承诺" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "签承诺" }).click();
  await expect(page.getByText("您已签告知承诺，核查时要有实物。")).toBeVisible();
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await expect(page.getByRole("heading", { name: "核对一遍再提交" })).toBeVisible();
  await page.getByRole("checkbox", { name: /以上内容属实/ }).check();
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText("提交成功", { exact: true })).toBeVisible();
  const shown = await page.getByText(/^\d{4} \d{4} \d{4} \d{4} \d$/).textContent();
  return (shown ?? "").replaceAll(" ", "");
}
