import type { Page } from "@playwright/test";
import { applyForFood, aScan } from "../support/apply-for-food";
import { decide, holdAndResume, passStep, takeStep } from "../support/at-approval";
import { acceptAtCounter, askToMend, passPreReview } from "../support/at-the-window";
import { waitForCase, waitForPaper } from "../support/city";
import { expect, test } from "../support/journey";
import { expectGenuine, openLicence, verifyFile, verifyNumber } from "../support/licence";
import { open, untilAlive } from "../support/open";

const drawing = "经营场所布局和操作流程图";
const asked = "请标出清洗池和专间的位置";

test("one case, from the guide to a licence that anyone can verify", async ({ pageOf, visitor }) => {
  test.setTimeout(300_000);
  const [citizen, clerk] = [await pageOf("citizen"), await pageOf("clerk")];
  const ref = await test.step("a citizen finds the guide, answers, fills in, brings papers and submits", () =>
    applyForFood(citizen, { drawing }));
  await waitForCase(ref, "submitted");

  await test.step("the clerk sees in pre-review that the drawing must be mended, and says so once", async () => {
    await askToMend(clerk, ref, drawing, asked);
    await waitForCase(ref, "correcting");
  });
  await test.step("the citizen mends the drawing, and can touch nothing else", async () => {
    await mendDrawing(citizen, ref);
    await waitForCase(ref, "submitted");
  });
  await test.step("pre-review passes by the keys", async () => {
    await passPreReview(clerk, ref);
    await waitForCase(ref, "pre-accepted");
  });
  await test.step("the person comes: the counter scans what is missing, receives and accepts", async () => {
    await acceptAtCounter(clerk, ref);
    await waitForCase(ref, "accepted");
    await waitForPaper(ref, "acceptance");
  });

  const [approver, chief] = [await pageOf("approver"), await pageOf("chief")];
  await test.step("the reviewer passes the papers", async () => {
    await takeStep(approver, ref, "材料审查");
    await passStep(approver, "材料齐全，符合要求");
  });
  await test.step("the inspector stops the clock for the site, goes on, and two people sign", async () => {
    await takeStep(approver, ref, "现场核查");
    await holdAndResume(approver, "现场整改后复查");
    await passStep(approver, "现场符合要求");
    await takeStep(chief, ref, "现场核查");
    await passStep(chief, "现场符合要求");
  });
  await test.step("the head of the body grants", async () => {
    await takeStep(chief, ref, "审批决定");
    await decide(chief, "granted", "符合条件，准予许可");
    await waitForCase(ref, "closed", "granted");
  });

  const licence = await test.step("the citizen opens the result; opening it is receiving it", () =>
    openLicence(citizen, ref));
  await waitForCase(ref, "delivered", "granted");
  await test.step("the signature is valid until one byte is flipped", () => expectGenuine(licence, "食品经营许可证"));
  await test.step("anyone verifies it by its number and by the file", async () => {
    const anyone = await visitor();
    await verifyNumber(anyone, licence.documentNo, "真的，现在有效");
    await verifyFile(anyone, licence.pdf, "真的，现在有效");
    await verifyFile(anyone, licence.flipped, "不要采信：内容被改过");
  });
  await test.step("the citizen says how it was, once", () => evaluate(citizen, ref));
});

/** From the list of one's own cases to the notice; the one paper it names is replaced and sent back. */
async function mendDrawing(page: Page, ref: string): Promise<void> {
  await open(page, "/my");
  await page.getByRole("link", { name: `去补正 ${ref}` }).click();
  await page.getByRole("link", { name: "去补正", exact: true }).click();
  await expect(page.getByRole("heading", { name: "补正", level: 1 })).toBeVisible();
  await expect(page.getByText(asked)).toBeVisible();
  await untilAlive(page);
  const files = page.getByLabel(/^选文件：/);
  await expect(files, "nothing but the drawing").toHaveCount(1);
  await expect(page.getByRole("textbox"), "no field of the form").toHaveCount(0);
  await files.setInputFiles(await aScan("改好的布局图.png"));
  await expect(page.getByRole("link", { name: "改好的布局图.png" })).toBeVisible();
  await expect(page.getByRole("link", { name: "布局图.png", exact: true }), "it replaces the old one").toHaveCount(0);
  await page.getByRole("button", { name: "补好了，提交" }).click();
  await page.waitForURL(`**/my/cases/${ref}`);
}

/** Five grades; the reasons are those of the grade chosen; a part that was rated is not asked again. */
async function evaluate(page: Page, ref: string): Promise<void> {
  await open(page, `/my/cases/${ref}`);
  const panel = page.getByRole("region", { name: "评价这次服务" });
  const begin = panel.getByRole("button", { name: "去评价 办结" });
  await begin.click();
  await panel.getByRole("radio", { name: "非常满意", exact: true }).check();
  await expect(panel.getByRole("checkbox", { name: "服务态度差效率低" })).toHaveCount(0);
  await panel.getByRole("checkbox", { name: "一窗受理一次办结" }).check();
  await panel.getByRole("textbox", { name: "还想说的" }).fill("布局图怎么改，一次说清楚了");
  await panel.getByRole("button", { name: "提交评价" }).click();
  await expect(panel.getByText("非常满意", { exact: true })).toBeVisible();
  await page.reload();
  await expect(panel.getByText("非常满意", { exact: true })).toBeVisible();
  await expect(begin).toHaveCount(0);
}
