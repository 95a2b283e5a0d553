import { expect, type Page } from "@playwright/test";
import { aPicture } from "@/prisma/seed/factories/a-picture";
import { open, untilAlive } from "./open";
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

/** From the guide to the first question of a new application, also when a draft of the service is there already. */
export async function beginFood(page: Page): Promise<void> {
  await open(page, "/services/food-business");
  await page.getByRole("link", { name: "开始申请" }).first().click();
  const anew = page.getByRole("link", { name: "重新开始一份" });
  const question = page.getByRole("radio", { name: "餐饮店" });
  await expect(anew.or(question)).toBeVisible();
  if (await anew.isVisible()) await anew.click();
  await expect(question).toBeVisible();
  await untilAlive(page);
}

/** The papers of a food licence: the drawing is uploaded, the rules are promised, the rest is shared. */
export async function bringPapers(page: Page, { drawing }: { drawing: string }): Promise<void> {
  await page.getByLabel(`选文件：${drawing}`).setInputFiles(await aScan("布局图.png"));
  await expect(page.getByRole("link", { name: "布局图.png" })).toBeVisible();
  await page.getByRole("button", { name: "签告知承诺" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "签承诺" }).click();
  await expect(page.getByText("您已签告知承诺，核查时要有实物。")).toBeVisible();
}

/** The number a submitted case is known by, as the last page of an application shows it. */
export async function submittedNumber(page: Page): Promise<string> {
  await expect(page.getByText("提交成功", { exact: true })).toBeVisible();
  const shown = await page.getByText(/^\d{4} \d{4} \d{4} \d{4} \d$/).textContent();
  return (shown ?? "").replaceAll(" ", "");
}

/** The whole application for a small restaurant, from the guide to its number. */
export async function applyForFood(page: Page, papers: { drawing: string }): Promise<string> {
  await beginFood(page);
  await answerQuestions(page);
  await fillForm(page);
  await page.getByRole("button", { name: "下一步：交材料" }).click();
  await bringPapers(page, papers);
  await page.getByRole("button", { name: "下一步：核对" }).click();
  await expect(page.getByRole("heading", { name: "核对一遍再提交" })).toBeVisible();
  await page.getByRole("checkbox", { name: /以上内容属实/ }).check();
  await page.getByRole("button", { name: "提交申请" }).click();
  return submittedNumber(page);
}
