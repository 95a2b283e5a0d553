import type { Page } from "@playwright/test";
import { textOf } from "@/lib/platform/documents/testing/poppler";
import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { takeStep } from "../support/at-approval";
import { waitForCase, waitForPaper } from "../support/city";
import { expect, test } from "../support/journey";
import { open } from "../support/open";

test("before acceptance a citizen takes an application back, says why, and gets it in writing", async ({ pageOf }) => {
  const { ref } = await aStory("food-business")
    .submitted(`${workingDay(-1)}T09:00`)
    .told();
  const citizen = await pageOf("citizen");
  await open(citizen, `/my/cases/${ref}`);
  await citizen.getByRole("button", { name: "撤回申请" }).click();
  await citizen.getByRole("dialog").getByRole("button", { name: "不撤回" }).click();
  await expect(citizen.getByText("已撤回")).toHaveCount(0);
  await withdraw(citizen, ref, "店面不租了");
  await expectWithdrawal(citizen, ref, "店面不租了");

  const clerk = await pageOf("clerk");
  await open(clerk, `/window/pre-review/${ref}`);
  await expect(clerk.getByText("这件现在不在预审，只能看。")).toBeVisible();
  await expect(clerk.getByRole("button", { name: "预审通过" })).toHaveCount(0);
});

test("after acceptance too, and the step that somebody was working on ends with the case", async ({ pageOf }) => {
  const day = workingDay(-3);
  const { ref } = await aStory("food-business").acceptedOn(day).told();
  const [approver, citizen] = [await pageOf("approver"), await pageOf("citizen")];
  await takeStep(approver, ref, "材料审查");
  await open(citizen, `/my/cases/${ref}`);
  await withdraw(citizen, ref, "换了经营地址，要重新申请");
  await expectWithdrawal(citizen, ref, "换了经营地址，要重新申请");

  // The approver's page still shows the step; what is sent from it now is refused in words and changes nothing.
  await approver.getByRole("radio", { name: /^通过/ }).check();
  await approver.getByRole("textbox", { name: "意见" }).fill("材料齐全，符合要求");
  await approver.getByRole("button", { name: /^签名并送/ }).click();
  await expect(approver.getByRole("alert").filter({ visible: true }).first()).toBeVisible();
  await open(approver, `/approval/cases/${ref}`);
  await expect(approver.getByText("这件不在审查中")).toBeVisible();
  await waitForCase(ref, "closed", "withdrawn");
});

test("once it is decided there is nothing left to take back", async ({ pageOf }) => {
  const day = workingDay(-4);
  const { ref } = await aStory("food-business")
    .acceptedOn(day)
    .reviewed(`${workingDay(-2)}T10:00`)
    .decided(`${workingDay(-1)}T10:00`, "granted")
    .told();
  const citizen = await pageOf("citizen");
  await open(citizen, `/my/cases/${ref}`);
  await expect(citizen.getByText("作出决定").first()).toBeVisible();
  await expect(citizen.getByRole("button", { name: "撤回申请" })).toHaveCount(0);
});

async function withdraw(page: Page, ref: string, reason: string): Promise<void> {
  await page.getByRole("button", { name: "撤回申请" }).click();
  const dialog = page.getByRole("dialog", { name: "要撤回这份申请吗？" });
  await dialog.getByRole("textbox", { name: "原因" }).fill(reason);
  await dialog.getByRole("button", { name: "撤回申请" }).click();
  await expect(dialog).toHaveCount(0);
  await waitForCase(ref, "closed", "withdrawn");
}

/** The page says so, nothing is left to press, and the confirmation names the reason. */
async function expectWithdrawal(page: Page, ref: string, reason: string): Promise<void> {
  const number = await waitForPaper(ref, "withdrawal");
  await open(page, `/my/cases/${ref}`);
  await expect(page.getByText("已撤回").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "撤回申请" })).toHaveCount(0);
  const link = page.getByRole("link", { name: /^撤回确认书/ }).first();
  await expect(link).toHaveAttribute("href", new RegExp(number));
  const words = await textOf(await (await page.request.get((await link.getAttribute("href")) ?? "")).body());
  for (const said of ["撤回申请确认书", reason]) expect(words).toContain(said);
}
