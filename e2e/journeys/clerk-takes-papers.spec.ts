import { rows } from "../support/city";
import { expect, test } from "../support/journey";
import { open } from "../support/open";
import { person } from "../support/people";

test("papers for a matter outside the catalogue get a receipt that is found again, and go to the body they are for", async ({
  pageOf,
}) => {
  const clerk = await pageOf("clerk2");
  await open(clerk, "/window/intake");
  await clerk.getByRole("textbox", { name: "读身份证" }).fill(person("citizen2").idNo);
  await clerk.keyboard.press("Enter");
  await expect(clerk.getByRole("heading", { name: "办什么事", level: 1 })).toBeVisible();
  await clerk.keyboard.press("Alt+w");
  await expect(clerk.getByRole("heading", { name: "开接件单", level: 1 })).toBeVisible();
  await clerk.getByRole("textbox", { name: "为什么事" }).fill("反映小区门口路灯不亮，请求修复");
  await clerk.getByRole("textbox", { name: "材料 1 的名称" }).fill("照片");
  await clerk.keyboard.press("F9");
  await clerk.waitForURL(/\/window\/walk-in\/[^/]+$/);
  await expect(clerk.getByText("反映小区门口路灯不亮").first()).toBeVisible();
  const number = decodeURIComponent(clerk.url().split("/").at(-1) ?? "");

  await open(clerk, "/window/walk-in?q=路灯");
  await expect(clerk.getByText("反映小区门口路灯不亮").filter({ visible: true })).toHaveCount(1);
  const clocks = await rows(
    `select 1 from clock k join "case" c on c.id = k.case_id join walk_in w on w.case_id = c.id where w.number = $1`,
    [number],
  );
  expect(clocks, "no clock runs for it").toEqual([]);

  await open(clerk, `/window/walk-in/${number}`);
  await clerk.getByRole("combobox", { name: "单位" }).selectOption({ label: "云州市市场监督管理局" });
  await clerk.getByRole("button", { name: "交接" }).click();
  await expect(clerk.getByText("已交云州市市场监督管理局").first()).toBeVisible();
});
