import { formatCaseNo } from "@/lib/platform/codes";
import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { expect, test } from "../support/journey";
import { open, untilAlive } from "../support/open";

test("a clerk keeps a filter by name, comes back to it after a reload, and drops it", async ({ pageOf }) => {
  const page = await pageOf("clerk2");
  const kept = page.getByRole("button", { name: /^常用筛选/ });
  const light = page.getByRole("combobox", { name: "时限" });
  await open(page, "/window/review");
  await light.selectOption({ label: "超期" });
  await page.waitForURL("**/window/review?light=red");
  await kept.click();
  await page.getByRole("textbox", { name: "起个名字" }).fill("超期的先办");
  await page.getByRole("button", { name: "存下" }).click();
  await expect(page.getByRole("button", { name: "超期的先办", exact: true })).toBeVisible();

  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "清除筛选" }).click();
  await page.waitForURL("**/window/review");
  await page.reload();
  await untilAlive(page);
  await expect(light).toHaveValue("");
  await kept.click();
  await page.getByRole("button", { name: "超期的先办", exact: true }).click();
  await page.waitForURL("**/window/review?light=red");
  await expect(light.locator("option:checked")).toHaveText("超期");

  await kept.click();
  await page.getByRole("button", { name: "删除：超期的先办" }).click();
  await expect(page.getByRole("button", { name: "超期的先办", exact: true })).toHaveCount(0);
  await page.reload();
  await untilAlive(page);
  await kept.click();
  const none = page.getByRole("search", { name: "筛选" }).getByText(/^还没有。选好条件/);
  await expect(none).toBeVisible();
});

test("an officer settles an alert with a note, and it waits no longer", async ({ pageOf }) => {
  const { ref } = await aStory("food-business")
    .submitted(`${workingDay(-2)}T09:00`)
    .askedToMend(`${workingDay(-2)}T10:00`, "layout", "请标出清洗池和专间的位置")
    .mended(`${workingDay(-1)}T09:00`)
    .askedAgain(`${workingDay(-1)}T10:00`, "layout", "清洗池改了位置，排水图跟着要改")
    .told();
  const page = await pageOf("supervisor");
  const alert = page.getByRole("listitem").filter({ hasText: formatCaseNo(ref) });
  await expect(async () => {
    await open(page, "/supervision/alerts?kind=second-correction");
    await expect(alert).toHaveCount(1, { timeout: 500 });
  }, "the worker raises it").toPass({ timeout: 30_000 });
  await alert.getByRole("button", { name: "处理…" }).click();
  const dialog = page.getByRole("dialog", { name: "这条预警怎么处理的？" });
  await dialog.getByRole("button", { name: "记为已处理" }).click();
  await expect(dialog.getByText("至少写 2 个字"), "a note is asked for").toBeVisible();
  await dialog.getByRole("textbox", { name: "处理情况" }).fill("已问过负责人，确属新情况");
  await dialog.getByRole("button", { name: "记为已处理" }).click();
  await expect(page.getByText("已记下")).toBeVisible();
  await expect(alert, "it leaves the open list").toHaveCount(0);
  await page.getByRole("combobox", { name: "处理" }).selectOption({ label: "全部" });
  await expect(alert).toContainText("已处理");
});

test("the administrator turns a day of next year over, sees what it moves, saves, and it stands", async ({
  pageOf,
}) => {
  const page = await pageOf("cityadmin");
  const day = page.getByRole("button", { name: /^11月26日|年11月26日/ });
  await open(page, "/admin/calendar?year=2027");
  const before = (await day.getAttribute("aria-label")) ?? "";
  const after = before.includes("上班") ? "放假" : "上班";
  await day.click();
  await expect(page.getByText("改了 1 天")).toBeVisible();
  await expect(day).toHaveAccessibleName(new RegExp(`${after} · 改了还没保存$`));
  await page
    .getByRole("textbox", { name: "依据的通知" })
    .fill("云州市关于2027年部分放假安排的通知（云政办〔2026〕18号）");
  await page.getByRole("button", { name: "看影响并保存…" }).click();
  const asked = page.getByRole("dialog", { name: "按新日历重算期限？" });
  await expect(asked).toContainText(/没有在办的件会动|在办的件到期日会动/);
  await asked.getByRole("button", { name: "保存并重算" }).click();
  await expect(page.getByText("已保存，后台正在重算期限")).toBeVisible();
  await page.reload();
  await untilAlive(page);
  await expect(day).toHaveAccessibleName(new RegExp(`，${after}$`));
  await expect(page.getByText(/依据：云州市关于2027年部分放假安排的通知.+本市录入/)).toBeVisible();
});
