import type { Page } from "@playwright/test";
import { formatCaseNo } from "@/lib/platform/codes";
import { textOf } from "@/lib/platform/documents/testing/poppler";
import { aStory } from "../support/a-story";
import { rows, waitForCase, waitForPaper } from "../support/city";
import { expect, test } from "../support/journey";
import { open } from "../support/open";

test("a licence is handed out against the pick-up code, and only against the right one", async ({ pageOf }) => {
  const { ref } = await aStory("food-business").granted({ way: "pick-up" }).told();
  await waitForCase(ref, "closed", "granted");
  const citizen = await pageOf("citizen");
  const code = await pickUpCode(citizen, ref);

  const clerk = await pageOf("clerk");
  const handOut = await test.step("the clerk finds it among what waits to be handed out", async () => {
    await open(clerk, `/window/hand-out?q=${ref}`);
    const row = clerk.getByRole("row").filter({ hasText: formatCaseNo(ref) });
    await expect(row).toContainText("窗口自取");
    await row.getByRole("link", { name: formatCaseNo(ref) }).click();
    await clerk.waitForURL(`**/window/case/${ref}`);
    return clerk.getByRole("textbox", { name: "取件码（7 位）" });
  });
  await test.step("a wrong code is refused in words; what was typed stays, the case waits", async () => {
    await clerk.getByRole("textbox", { name: /^领取人/ }).fill("李建国");
    await handOut.fill(other(code));
    await clerk.getByRole("button", { name: "核对并交件" }).click();
    await expect(clerk.getByText("取件码不对")).toBeVisible();
    await expect(clerk.getByText("请本人出示短信或“我的办件”里的取件码")).toBeVisible();
    await expect(clerk.getByRole("textbox", { name: /^领取人/ })).toHaveValue("李建国");
    await waitForCase(ref, "closed");
  });
  await test.step("the right one registers it, and the receipt says to whom", async () => {
    await handOut.fill(code);
    await clerk.getByRole("button", { name: "核对并交件" }).click();
    await expect(clerk.getByText("已交件，送达回证在制作")).toBeVisible();
    await waitForCase(ref, "delivered", "granted");
    const receipt = await clerk.request.get(`/documents/${await waitForPaper(ref, "delivery-receipt")}`);
    const words = await textOf(await receipt.body());
    for (const said of ["送达回证", "窗口自取", ref, "代收，李建国"]) expect(words).toContain(said);
    const inClear = await rows(
      `select 1 from delivery d where d::text like '%李建国%' union all select 1 from paper p where p::text like '%李建国%'`,
    );
    expect(inClear, "the name stands on the receipt, not in the tables").toEqual([]);
  });
  await test.step("it waits no longer, and the citizen reads when it was handed over", async () => {
    await open(clerk, `/window/hand-out?q=${ref}`);
    await expect(clerk.getByRole("row").filter({ hasText: formatCaseNo(ref) })).toHaveCount(0);
    await open(citizen, `/my/cases/${ref}`);
    await expect(citizen.getByText(/已送达$/).first()).toBeVisible();
    await expect(citizen.getByText(code)).toHaveCount(0);
  });
});

/** The code that the owner of the case reads on its page. */
async function pickUpCode(page: Page, ref: string): Promise<string> {
  await open(page, `/my/cases/${ref}`);
  await expect(page.getByText("到窗口报这个码，或出示给工作人员看。")).toBeVisible();
  return page.getByText(/^\d{7}$/).innerText();
}

/** Seven digits as well, and another code. */
const other = (code: string) => code.replace(/./g, (digit) => String((Number(digit) + 1) % 10));
