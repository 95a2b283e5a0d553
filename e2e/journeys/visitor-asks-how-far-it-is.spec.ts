import type { Page } from "@playwright/test";
import { formatCaseNo } from "@/lib/platform/codes";
import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { waitForPaper } from "../support/city";
import { expect, test } from "../support/journey";
import { open } from "../support/open";
import { person } from "../support/people";
import { readQr } from "../support/read-qr";
import { messagesOf, nextCode } from "../support/sms";

/** A food licence that was accepted three working days ago. */
function anAccepted(applicant = "firm") {
  const day = workingDay(-3);
  return aStory("food-business", { applicant }).acceptedOn(day).told();
}

const article = (page: Page, ref: string) => page.getByRole("article").filter({ hasText: formatCaseNo(ref) });

/** How far it is, in words and with its date; nobody's name. */
async function expectProgress(page: Page, ref: string): Promise<void> {
  const found = article(page, ref);
  await expect(found).toContainText("已受理");
  await expect(found.getByRole("region", { name: "最晚出结果" })).toBeVisible();
  await expect(found.getByRole("list", { name: "办到哪一步了" })).toContainText("受理");
  await expect(found).not.toContainText("山前小馆");
}

test("by the case number and the last four of the ID; a wrong four tells nothing", async ({ visitor }) => {
  const { ref } = await anAccepted();
  const page = await visitor();
  await open(page, "/progress");
  await page.getByRole("textbox", { name: "办件编号" }).fill(formatCaseNo(ref));
  await page.getByRole("textbox", { name: "证件号后四位" }).fill("0000");
  await page.getByRole("button", { name: "查进度" }).click();
  await expect(page.getByRole("tabpanel", { name: "用办件编号" }).getByRole("alert")).toBeVisible();
  await expect(article(page, ref)).toHaveCount(0);
  await expect(page.getByRole("textbox", { name: "办件编号" }), "what was typed stays").toHaveValue(formatCaseNo(ref));
  await page.getByRole("textbox", { name: "证件号后四位" }).fill(person("firm-legal-rep").idNo.slice(-4));
  await page.getByRole("button", { name: "查进度" }).click();
  await expectProgress(page, ref);
});

test("the ways to ask are chosen by keys alone, and only the chosen one is there", async ({ visitor }) => {
  const page = await visitor();
  await open(page, "/progress");
  const tab = (name: string) => page.getByRole("tab", { name });
  await expect(tab("用办件编号")).toHaveAttribute("aria-selected", "true");
  await tab("用办件编号").focus();
  for (const [key, name] of [
    ["ArrowRight", "用手机号"],
    ["End", "用证件号"],
    ["ArrowRight", "用办件编号"],
    ["ArrowLeft", "用证件号"],
    ["Home", "用办件编号"],
    ["ArrowRight", "用手机号"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(tab(name)).toBeFocused();
    await expect(tab(name)).toHaveAttribute("aria-selected", "true");
    await expect(page.getByRole("tabpanel")).toHaveAccessibleName(name);
  }
  await page.keyboard.press("Tab");
  await expect(page.getByRole("textbox", { name: "手机号", exact: true })).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(tab("用手机号"), "back at the tab one came from").toBeFocused();
});

for (const [way, tab, field, applicant, typed, sent] of [
  [
    "phone that was given",
    "用手机号",
    "手机号",
    "firm",
    person("firm-legal-rep").phone,
    "验证码已发出，5 分钟内有效。",
  ],
  [
    "ID number",
    "用证件号",
    "证件号",
    "citizen",
    person("citizen").idNo,
    "如果这个证件号留过手机号，验证码已发到那个手机，5 分钟内有效。",
  ],
] as const)
  test(`by the ${way}, with a code that reaches only its owner's phone`, async ({ visitor }) => {
    const { ref } = await anAccepted(applicant);
    const { phone } = person(applicant === "firm" ? "firm-legal-rep" : applicant);
    const page = await visitor();
    await open(page, "/progress");
    await page.getByRole("tab", { name: tab }).click();
    await page.getByRole("textbox", { name: field, exact: true }).fill(typed);
    const before = await messagesOf(phone);
    await page.getByRole("button", { name: "发验证码" }).click();
    await expect(page.getByText(sent)).toBeVisible();
    await page.getByRole("textbox", { name: "短信验证码" }).fill(await nextCode(phone, before));
    await page.getByRole("button", { name: "查进度" }).click();
    await expectProgress(page, ref);
  });

test("by the QR code of a paper: what it is, that it is genuine, and how far the case has come", async ({
  pageOf,
  visitor,
}) => {
  const { ref } = await anAccepted();
  const number = await waitForPaper(ref, "acceptance");
  const firm = await pageOf("firm");
  const scanned = await readQr(await (await firm.request.get(`/documents/${number}`)).body());
  const page = await visitor();
  const { pathname, search } = new URL(scanned);
  await open(page, `${pathname}${search}`);
  await expect(page.getByRole("heading", { name: "真的，现在有效" })).toBeVisible();
  await page.getByRole("link", { name: "看这件的进度" }).click();
  await expectProgress(page, ref);

  const stranger = await visitor();
  await open(stranger, `/progress/${ref}`);
  await expect(stranger.getByRole("textbox", { name: "证件号后四位" })).toBeVisible();
  await expect(article(stranger, ref)).toHaveCount(0);
});
