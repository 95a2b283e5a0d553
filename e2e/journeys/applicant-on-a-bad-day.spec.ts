import type { Locator, Page } from "@playwright/test";
import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { answerQuestions, beginFood, submittedNumber } from "../support/apply-for-food";
import { rows, waitForCase } from "../support/city";
import { expect, test } from "../support/journey";
import { open, untilAlive } from "../support/open";

const contact = (page: Page) => page.getByRole("textbox", { name: "联系人", exact: true });
const officer = (page: Page) => page.getByRole("textbox", { name: "食品安全管理员", exact: true });
const saved = (page: Page) => page.getByText(/\d\d:\d\d 已存/);

/** The form of a draft, once the registers have said what they know and the server's copy is on the screen. */
async function openForm(page: Page, ref: string): Promise<void> {
  await open(page, `/apply/food-business/${ref}/form`);
  await expect(page.getByRole("region", { name: "调取登记信息" })).toContainText(/请核对。|请自己填。/);
  await expect(saved(page)).toBeVisible();
}

/** Types, and waits until the server has it. */
async function typeAndSave(page: Page, field: Locator, text: string): Promise<void> {
  const kept = page.waitForResponse((one) => one.request().method() === "PUT" && one.ok());
  await field.fill(text);
  await kept;
  await expect(saved(page)).toBeVisible();
}

/** A draft that lacks nothing but its owner's word. */
const aCompleteDraft = () =>
  aStory("food-business", { applicant: "citizen2" })
    .drafted(`${workingDay(-1)}T09:00`)
    .broughtByApplicant(`${workingDay(-1)}T09:30`)
    .told();

async function howMany(): Promise<number> {
  const sql = `select count(*)::int as n from "case" c join account a on a.subject_id = c.subject_id
    where a.login = 'citizen2' and c.service_code = 'food-business'`;
  return (await rows<{ n: number }>(sql))[0]?.n ?? 0;
}

test("the line breaks while one types: it is kept on the device, and sent when the line is back", async ({
  pageOf,
}) => {
  const { ref } = await aCompleteDraft();
  const page = await pageOf("citizen2");
  const context = page.context();
  await openForm(page, ref);
  await typeAndSave(page, contact(page), "李建国（店长）");
  await context.setOffline(true);
  await officer(page).fill("李小江");
  await expect(page.getByText("没连上，先存在本机")).toBeVisible();
  await expect(page.getByText("网络断了，可以接着填")).toBeVisible();
  await contact(page).fill("李建国（断网时改的）");
  await expect(saved(page)).toHaveCount(0);
  await context.setOffline(false);
  await expect(saved(page)).toBeVisible();
  await openForm(page, ref);
  await expect(contact(page)).toHaveValue("李建国（断网时改的）");
  await expect(officer(page)).toHaveValue("李小江");
});

test("the tab is closed without a line: what was typed is there again on this device, and then on the server", async ({
  pageOf,
}) => {
  const { ref } = await aCompleteDraft();
  const first = await pageOf("citizen2");
  const context = first.context();
  await openForm(first, ref);
  await context.setOffline(true);
  await contact(first).fill("李建国（关页面前写的）");
  await expect(first.getByText("没连上，先存在本机")).toBeVisible();
  const second = await context.newPage();
  await first.close();
  await context.setOffline(false);
  await openForm(second, ref);
  await expect(contact(second)).toHaveValue("李建国（关页面前写的）");
  await second.evaluate(() => localStorage.clear());
  await openForm(second, ref);
  await expect(contact(second), "the server has it").toHaveValue("李建国（关页面前写的）");
});

test("two tabs with the same draft: the slower one is told, nothing is overwritten, both keep what they wrote", async ({
  pageOf,
}) => {
  const { ref } = await aCompleteDraft();
  const one = await pageOf("citizen2");
  const other = await one.context().newPage();
  await openForm(one, ref);
  await openForm(other, ref);
  await typeAndSave(one, contact(one), "李建国（第一页）");
  await officer(other).fill("李小江（第二页）");
  await expect(other.getByText("没有保存：另一个页面刚改过这份草稿")).toBeVisible();
  await other.getByRole("button", { name: "用我这里的" }).click();
  await expect(saved(other)).toBeVisible();
  await expect(contact(other)).toHaveValue("李建国（第一页）");
  await openForm(one, ref);
  await expect(contact(one)).toHaveValue("李建国（第一页）");
  await expect(officer(one)).toHaveValue("李小江（第二页）");
});

test("a double click begins one draft", async ({ pageOf }) => {
  const page = await pageOf("citizen2");
  await beginFood(page);
  const before = await howMany();
  await page.getByRole("radio", { name: "餐饮店" }).dblclick();
  await answerQuestions(page);
  await expect(page).toHaveURL(/\/D\w+\/form$/);
  expect(await howMany()).toBe(before + 1);
});

test("a double click submits once, and the back button leads to no second time", async ({ pageOf }) => {
  const { ref: draft } = await aCompleteDraft();
  const page = await pageOf("citizen2");
  const before = await howMany();
  await open(page, `/apply/food-business/${draft}/materials`);
  await expect(page.getByText(/^\d+ 份里已有 \d+ 份$/)).toBeVisible();
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await page.getByRole("checkbox", { name: /以上内容属实/ }).check();
  await page.getByRole("button", { name: "提交申请" }).dblclick();
  const number = await submittedNumber(page);
  await page.goBack();
  await untilAlive(page);
  expect(await submittedNumber(page)).toBe(number);
  await waitForCase(number, "submitted");
  expect(await howMany()).toBe(before);
});

test("the answer to a submission gets lost: once more is not twice", async ({ pageOf }) => {
  const { ref: draft } = await aCompleteDraft();
  const page = await pageOf("citizen2");
  const before = await howMany();
  await open(page, `/apply/food-business/${draft}/review`);
  await page.getByRole("checkbox", { name: /以上内容属实/ }).check();
  await page.route(
    "**/submit",
    async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
    },
    { times: 1 },
  );
  await page.getByRole("button", { name: "提交申请" }).click();
  await expect(page.getByText("再点一次，不会重复提交。")).toBeVisible();
  await waitForCase(draft, "submitted");
  await page.getByRole("button", { name: "提交申请" }).click();
  await waitForCase(await submittedNumber(page), "submitted");
  expect(await howMany()).toBe(before);
});
