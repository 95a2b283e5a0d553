import type { Page } from "@playwright/test";
import { formatCaseNo } from "@/lib/platform/codes";
import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { waitForLight } from "../support/city";
import { expect, test } from "../support/journey";
import { open } from "../support/open";

const day = workingDay(-4);

test("what turned yellow and what turned red is found from the board, with the ledger behind each light", async ({
  pageOf,
}) => {
  // Both were received four working days ago. Five to answer a receipt, the last two of them yellow; three to decide.
  const yellow = await aStory("food-business", { applicant: "citizen2" })
    .submitted(`${day}T09:00`)
    .preReviewed(`${day}T10:00`)
    .received(`${day}T11:00`)
    .told();
  const red = await aStory("street-stacking", { applicant: "citizen2" })
    .submitted(`${day}T09:00`)
    .received(`${day}T11:00`)
    .accepted(`${day}T11:30`)
    .told();
  const officer = await pageOf("supervisor");
  for (const [light, words, { ref }] of [
    ["yellow", "临期", yellow],
    ["red", "超期", red],
  ] as const)
    await test.step(`the ${light} one`, async () => {
      await waitForLight(ref, light);
      await openFromBoard(officer, { ref, light, words });
      await officer.getByRole("tab", { name: "台账" }).click();
      await expect(officer.getByText(/^链完好：\d+ 笔，每笔都接着前一笔$/)).toBeVisible();
      const ledger = officer.getByRole("table", { name: "台账：灯背后的每一笔" });
      const turned = ledger.getByRole("row").filter({ hasText: "时限灯变化" }).first();
      await expect(turned).toContainText(`"light":"${light}"`);
      await expect(ledger.getByRole("row").filter({ hasText: "窗口收到材料" })).toBeVisible();
    });
});

/** The figure of a light leads to its list, a row to its case, where there is everything to read and nothing to press. */
async function openFromBoard(page: Page, of: { ref: string; light: string; words: string }): Promise<void> {
  await open(page, "/supervision");
  const lights = page.getByRole("list", { name: "四盏灯" });
  await lights.getByRole("link", { name: new RegExp(of.words) }).click();
  await page.waitForURL(`**/supervision/cases?light=${of.light}`);
  const row = page.getByRole("row").filter({ hasText: formatCaseNo(of.ref) });
  await expect(row).toContainText(of.words);
  await row.getByRole("link", { name: "看件" }).click();
  await page.waitForURL(`**/supervision/cases/${of.ref}`);
  await expect(page.getByText("只读", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: /认领|接手|终止/ })).toHaveCount(0);
}
