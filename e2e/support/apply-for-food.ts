import { expect, type Page } from "@playwright/test";
import { aPicture } from "@/prisma/seed/factories/a-picture";
import { person } from "./people";

/** A readable scan with this name, different for every name. */
export async function aScan(name: string) {
  return { name, mimeType: "image/png", buffer: Buffer.from(await aPicture(name)) };
}

/** A field is found by the words a person reads beside it. */
const field = (page: Page, label: string) => page.getByRole("textbox", { name: label, exact: true });

/** The questions of a food licence: a small restaurant with seats. The draft begins with the first answer. */
export async function answerQuestions(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "餐饮店" }).check();
  await page.getByRole("radio", { name: "有堂食" }).check();
  await page.getByRole("radio", { name: "150 ㎡ 以下" }).check();
  await page.getByRole("button", { name: "下一步：填表" }).click();
  await expect(page.getByRole("heading", { name: "填表", level: 1 })).toBeVisible();
}

/** The form of a food licence as its owner fills it; what registers or the account know may be there already. */
export async function fillForm(page: Page, { shop = "晓云面馆" } = {}): Promise<void> {
  const { name, idNo, phone } = person("citizen");
  const lines: Record<string, string> = {
    名称: shop,
    统一社会信用代码: "92990121MA01000083",
    "法定代表人（负责人）": name,
    法定代表人身份证号: idNo,
    联系人: name,
    联系人手机: phone,
    经营场所地址: "云州市临江县山前路 9 号",
    经营面积: "86",
    后厨面积: "30",
    座位数: "24",
    从业人数: "5",
    食品安全管理员: name,
    食品安全管理员身份证号: idNo,
  };
  for (const [label, text] of Object.entries(lines)) await field(page, label).fill(text);
  await page.getByLabel("市、县（区）").selectOption({ label: "临江县" });
  await page.getByRole("radio", { name: "租赁" }).check();
  await page.getByRole("checkbox", { name: "热食类食品制售" }).check();
  await page.getByRole("group", { name: "是否通过网络经营" }).getByRole("radio", { name: "否" }).check();
  await page.getByRole("button", { name: "加一行" }).click();
  const row = page.getByRole("region", { name: "第 1 行" });
  await row.getByRole("textbox", { name: "名称" }).fill("双门冷藏柜");
  await row.getByRole("textbox", { name: "数量" }).fill("2");
  await row.getByRole("textbox", { name: "放在哪里" }).fill("后厨");
  await expect(page.getByText(/\d\d:\d\d 已存/)).toBeVisible();
}
