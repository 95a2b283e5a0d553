import { formatCaseNo } from "@/lib/platform/codes";
import { textOf } from "@/lib/platform/documents/testing/poppler";
import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { takeStep } from "../support/at-approval";
import { waitForPaper } from "../support/city";
import { expect, test } from "../support/journey";
import { open } from "../support/open";

const reason = "需要会同消防部门核实场所情况";

test("the approver asks for five more days, the head approves once, and the citizen sees the new date and why", async ({
  pageOf,
}) => {
  const day = workingDay(-2);
  const { ref } = await aStory("food-business").acceptedOn(day).told();
  const [approver, chief, citizen] = [await pageOf("approver"), await pageOf("chief"), await pageOf("citizen")];
  const due = citizen.getByRole("region", { name: "最晚出结果" });
  await open(citizen, `/my/cases/${ref}`);
  const before = await due.locator("p").nth(1).innerText();

  await takeStep(approver, ref, "材料审查");
  await approver.getByRole("button", { name: "延期…" }).click();
  const asking = approver.getByRole("dialog", { name: "延期？" });
  await asking.getByRole("combobox", { name: "延长几个工作日" }).selectOption("5");
  const effect = await asking.getByText(/到期日从 .+ 移到 .+。/).innerText();
  const [, from = "", to = ""] = effect.match(/到期日从 (.+) 移到 (.+?)。/) ?? [];
  expect(from, "what the approver is told is what the citizen sees").toBe(before);
  await asking.getByRole("textbox", { name: "理由" }).fill(reason);
  await asking.getByRole("button", { name: "报负责人批准" }).click();
  await expect(approver.getByText(`已申请延期 5 个工作日，等负责人批准：${reason}`)).toBeVisible();

  await open(citizen, `/my/cases/${ref}`);
  await expect(due.locator("p").nth(1), "asking moves nothing").toHaveText(before);

  await open(chief, "/approval/signing");
  const asked = chief.getByRole("region", { name: /^等您批准/ }).getByRole("listitem");
  const row = asked.filter({ hasText: formatCaseNo(ref) });
  await expect(row).toContainText("申请延期 5 个工作日");
  await expect(row).toContainText(reason);
  await row.getByRole("link", { name: "看件" }).click();
  await expect(chief.getByText(`批准后到期日从 ${from} 移到 ${to}，承诺和法定时限都顺延。`)).toBeVisible();
  await chief.getByRole("button", { name: "批准", exact: true }).click();
  await expect(chief.getByText(`已延期 5 个工作日：${reason}`)).toBeVisible();

  const number = await waitForPaper(ref, "extension");
  await open(citizen, `/my/cases/${ref}`);
  await expect(due.locator("p").nth(1)).toHaveText(to);
  const why = citizen.getByRole("table", { name: "日期为什么变了" }).getByRole("row", { name: /批准延期 5 个工作日/ });
  await expect(why).toContainText(to);
  await expect(why).toContainText("行政许可法第四十二条");
  const paper = await citizen.request.get(`/documents/${number}`);
  expect(await textOf(await paper.body())).toContain(reason);

  await open(approver, `/approval/cases/${ref}`);
  await expect(approver.getByRole("button", { name: "挂起…" })).toBeVisible();
  await expect(approver.getByRole("button", { name: "延期…" }), "only once (art. 42)").toHaveCount(0);
});
