import type { Page } from "@playwright/test";
import { textOf } from "@/lib/platform/documents/testing/poppler";
import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { waitForCase, waitForPaper } from "../support/city";
import { expect, test } from "../support/journey";
import { open } from "../support/open";

const drawing = { name: "经营场所布局和操作流程图", words: "请标出排水走向" };
const certificates = { name: "从业人员健康证明", words: "王小江的健康证明已经过期" };

/** Received over the counter this week, everything there that is shared; nobody has answered yet. */
const received = (applicant: string) =>
  aStory("food-business", { applicant })
    .submitted(`${workingDay(-2)}T09:00`)
    .preReviewed(`${workingDay(-2)}T10:00`)
    .received(`${workingDay(-1)}T10:00`)
    .sharedOnly(`${workingDay(-1)}T10:10`)
    .told();

test("at the counter F7 sends one notice that lists everything, and the citizen mends exactly that", async ({
  pageOf,
}) => {
  const { ref } = await received("citizen");
  const clerk = await pageOf("clerk");
  await open(clerk, `/window/intake/${ref}`);
  await clerk.keyboard.press("Alt+4");
  for (const paper of [drawing, certificates]) await judgeWrong(clerk, paper);
  await expect(clerk.getByText(`不合格：${drawing.name}、${certificates.name}`)).toBeVisible();
  await clerk.keyboard.press("F7");
  const asked = clerk.getByRole("dialog", { name: "发出补正告知，共 2 项？" });
  await expect(asked.getByRole("listitem")).toHaveText(
    [drawing, certificates].map((one) => `${one.name}：${one.words}`),
  );
  await asked.getByRole("button", { name: "发出告知" }).click();
  await clerk.waitForURL(`**/window/case/${ref}?now=correct`);
  await expect(clerk.getByText("补正告知书已发出")).toBeVisible();
  await waitForCase(ref, "correcting");

  const citizen = await pageOf("citizen");
  const notice = await paperText(citizen, await waitForPaper(ref, "correction"));
  for (const said of [drawing.name, drawing.words, certificates.name, certificates.words])
    expect(notice).toContain(said);
  await open(citizen, `/my/cases/${ref}`);
  await expect(citizen.getByText(/^有 2 处要补，最晚 /)).toBeVisible();
  await open(citizen, `/my/cases/${ref}/correct`);
  for (const { words } of [drawing, certificates]) await expect(citizen.getByText(words)).toBeVisible();
  await expect(citizen.getByLabel(/^选文件：/)).toHaveCount(2);
});

test("what is no matter of this body is refused in writing, with reason, basis and the ways to object", async ({
  pageOf,
}) => {
  const { ref } = await received("citizen");
  const clerk = await pageOf("clerk");
  const [reason, basis] = ["经营场所在邻县，不归本局管辖", "《食品经营许可和备案管理办法》第六条"];
  await open(clerk, `/window/intake/${ref}`);
  await clerk.keyboard.press("Alt+r");
  const asked = clerk.getByRole("dialog", { name: "不予受理这件？" });
  await asked.getByRole("textbox", { name: "理由" }).fill(reason);
  const go = asked.getByRole("button", { name: "不予受理" });
  await go.click({ force: true });
  await expect(asked, "without a basis nothing is sent").toBeVisible();
  await asked.getByRole("textbox", { name: "依据" }).fill(basis);
  await go.click();
  await clerk.waitForURL(`**/window/case/${ref}?now=refuse`);
  await expect(clerk.getByText("已不予受理，通知书正在打印")).toBeVisible();
  await waitForCase(ref, "closed", "refused");

  const citizen = await pageOf("citizen");
  const notice = await paperText(citizen, await waitForPaper(ref, "refusal"));
  for (const said of ["不予受理", reason, basis, "行政复议", "行政诉讼"]) expect(notice).toContain(said);
  await open(citizen, `/my/cases/${ref}`);
  await expect(citizen.getByRole("heading", { name: "没有受理" })).toBeVisible();
  await expect(citizen.getByText(reason).first(), "the reason stands in its place").toBeVisible();
  await expect(citizen.getByRole("link", { name: /不予受理通知书/ }).first()).toBeVisible();
  await expect(citizen.getByRole("button", { name: "撤回申请" })).toHaveCount(0);
});

/** One paper of the counter's list is not in order, in the clerk's own words; the server has them. */
async function judgeWrong(page: Page, { name, words }: { name: string; words: string }): Promise<void> {
  const materials = page.getByRole("region", { name: "材料", exact: true });
  await materials.getByRole("listitem").getByRole("button").filter({ hasText: name }).click();
  await materials.getByRole("button", { name: "不合格", exact: true }).click();
  const kept = page.waitForResponse((one) => (one.request().postData() ?? "").includes(words) && one.ok());
  await materials.getByLabel("还要写明的").fill(words);
  await kept;
}

/** What a paper says to its reader. */
async function paperText(page: Page, number: string): Promise<string> {
  return textOf(await (await page.request.get(`/documents/${number}`)).body());
}
