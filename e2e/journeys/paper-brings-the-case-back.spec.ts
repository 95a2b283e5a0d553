import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { acceptAtCounter } from "../support/at-the-window";
import { waitForPaper } from "../support/city";
import { expect, test } from "../support/journey";
import { open } from "../support/open";
import { readQr } from "../support/read-qr";

test("somebody comes back with a paper: its code, scanned where cards are read, opens the case where it stands", async ({
  pageOf,
}) => {
  const { ref } = await aStory("food-business")
    .submitted(`${workingDay(-2)}T09:00`)
    .preReviewed(`${workingDay(-2)}T10:00`)
    .told();
  const [clerk, citizen] = [await pageOf("clerk"), await pageOf("citizen")];
  const paper = await waitForPaper(ref, "pre-acceptance");
  const scanned = await readQr(await (await citizen.request.get(`/documents/${paper}`)).body());
  const scan = async () => {
    await open(clerk, "/window/intake");
    await expect(clerk.getByRole("textbox", { name: "读身份证" })).toBeFocused();
    await clerk.keyboard.type(scanned);
    await clerk.keyboard.press("Enter");
  };
  await test.step("before acceptance it is the intake of that case", async () => {
    await scan();
    await clerk.waitForURL(`**/window/intake/${ref}`);
    await expect(clerk.getByRole("heading", { name: "食品经营许可（新办）", level: 1 })).toBeVisible();
  });
  await test.step("afterwards the same code opens the accepted case", async () => {
    await acceptAtCounter(clerk, ref);
    await scan();
    await clerk.waitForURL(`**/window/case/${ref}`);
    await expect(clerk.getByText("审查中").or(clerk.getByText("已受理")).first()).toBeVisible();
  });
  await test.step("at a window that does not handle it nothing opens, and nothing is said of it", async () => {
    const other = await pageOf("county-clerk");
    await open(other, "/window/intake");
    await other.keyboard.type(scanned);
    await other.keyboard.press("Enter");
    await expect(other.getByText("没有找到。看看号码有没有错；别的单位的件在这里查不到。")).toBeVisible();
    await expect(other).toHaveURL(/\/window\/intake$/);
  });
});
