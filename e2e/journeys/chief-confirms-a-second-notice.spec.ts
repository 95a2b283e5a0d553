import type { Page } from "@playwright/test";
import { textOf } from "@/lib/platform/documents/testing/poppler";
import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { sendNotice } from "../support/at-the-window";
import { rows, waitForCase } from "../support/city";
import { expect, test } from "../support/journey";
import { open } from "../support/open";

const drawing = "经营场所布局和操作流程图";
const wanted = "请标出排水走向";
const reason = "清洗池改了位置，排水图跟着要改";

test("what could be seen the first time is asked a second time only by the head, with a reason that supervision reads", async ({
  pageOf,
}) => {
  const { ref } = await aStory("food-business")
    .submitted(`${workingDay(-3)}T09:00`)
    .askedToMend(`${workingDay(-3)}T10:00`, "layout", "请标出清洗池和专间的位置")
    .mended(`${workingDay(-2)}T09:00`)
    .told();
  const clerk = await pageOf("clerk");
  await test.step("the clerk's own second notice is refused with its rule, and nothing is lost", async () => {
    await sendNotice(clerk, ref, drawing, wanted);
    await expect(clerk.getByText("不能再发第二次补正")).toBeVisible();
    await expect(clerk.getByText(/行政许可法第 32 条第 4 项/)).toBeVisible();
    await expect(clerk.getByLabel("还要写明的")).toHaveValue(wanted);
    await waitForCase(ref, "submitted");
  });
  await test.step("the head of the body answers for it with a reason", async () => {
    await confirm(await pageOf("chief"), ref);
    await waitForCase(ref, "correcting");
  });
  await test.step("the citizen gets it: what to mend, and nothing of what the house said to itself", async () => {
    const citizen = await pageOf("citizen");
    await open(citizen, `/my/cases/${ref}/correct`);
    await expect(citizen.getByText(wanted)).toBeVisible();
    await expect(citizen.getByLabel(/^选文件：/)).toHaveCount(1);
    await expect(citizen.getByText(reason)).toHaveCount(0);
    const words = await textOf(await (await citizen.request.get(`/documents/${await secondNotice(ref)}`)).body());
    expect(words).toContain(wanted);
    expect(words).not.toContain(reason);
  });
  await test.step("the officer reads who confirmed it, and why", async () => {
    const officer = await pageOf("supervisor");
    await open(officer, `/supervision/cases/${ref}`);
    await expect(officer.getByText(/^第二次补正：.+于 .+ 确认$/)).toBeVisible();
    await expect(officer.getByText(reason).first()).toBeVisible();
  });
});

/** From the case on the approver's desk; without a reason it does not go out. */
async function confirm(page: Page, ref: string): Promise<void> {
  await open(page, `/approval/cases/${ref}`);
  await page.getByRole("button", { name: "更多" }).click();
  await page.getByRole("button", { name: "第二次补正…" }).click();
  const dialog = page.getByRole("dialog", { name: "批准第二次补正？" });
  await dialog.getByLabel("要补什么").selectOption({ label: `材料：${drawing}` });
  await dialog.getByRole("textbox", { name: "怎么补" }).fill(wanted);
  await dialog.getByRole("button", { name: "批准并告知" }).click();
  await expect(dialog.getByRole("alert")).toHaveText("理由至少写 2 个字");
  await dialog.getByRole("textbox", { name: "为什么要第二次" }).fill(reason);
  await dialog.getByRole("button", { name: "批准并告知" }).click();
  await expect(page.getByText("补正告知书在制作")).toBeVisible();
}

/** The number of the newer notice, once both are made. */
async function secondNotice(ref: string): Promise<string> {
  const sql = `select p.number from paper p join "case" c on c.id = p.case_id
    where c.case_no = $1 and p.kind = 'correction' and p.made_at is not null order by p.ordered`;
  const find = () => rows<{ number: string }>(sql, [ref]);
  await expect.poll(async () => (await find()).length, { message: `two notices of ${ref}`, timeout: 60_000 }).toBe(2);
  return (await find())[1]?.number ?? "";
}
