import { textOf } from "@/lib/platform/documents/testing/poppler";
import { workingDay } from "@/prisma/seed/factories/days";
import { aStory } from "../support/a-story";
import { aScan } from "../support/apply-for-food";
import { rows, waitForCase, waitForPaper } from "../support/city";
import { expect, test } from "../support/journey";
import { open } from "../support/open";

const drawing = "经营场所布局和操作流程图";

test("a drawing that is missing may follow: F8 accepts with a signed promise and a day, and the counter takes it later", async ({
  pageOf,
}) => {
  const { ref } = await aStory("food-business", { leaves: ["layout"] })
    .submitted(`${workingDay(-2)}T09:00`)
    .preReviewed(`${workingDay(-2)}T10:00`)
    .received(`${workingDay(-1)}T10:00`)
    .sharedOnly(`${workingDay(-1)}T10:10`)
    .told();
  const [clerk, citizen] = [await pageOf("clerk"), await pageOf("citizen")];
  await open(clerk, `/window/intake/${ref}`);
  await expect(clerk.getByText(`缺${drawing}`)).toBeVisible();
  await expect(clerk.getByText("可以容缺")).toBeVisible();
  await clerk.keyboard.press("F9");
  await expect(clerk, "without it nothing is accepted").toHaveURL(new RegExp(`/window/intake/${ref}`));

  await clerk.keyboard.press("F8");
  const asked = clerk.getByRole("dialog", { name: "容缺受理：哪些后补，最晚哪天？" });
  await expect(asked).toContainText(drawing);
  await asked.getByRole("button", { name: "容缺受理并打印" }).click();
  await clerk.waitForURL(`**/window/case/${ref}?now=defer`);
  await expect(clerk.getByText("已容缺受理，通知书和承诺书正在打印")).toBeVisible();
  await waitForCase(ref, "accepted");

  const deferral = async () =>
    (
      await rows<{ due_by: string; supplied_at: string | null }>(
        `select d.due_by, d.supplied_at from deferral d join "case" c on c.id = d.case_id where c.case_no = $1`,
        [ref],
      )
    )[0];
  const words = async (kind: string) => {
    const paper = await citizen.request.get(`/documents/${await waitForPaper(ref, kind)}`);
    return textOf(await paper.body());
  };
  expect(await words("deferral-promise")).toContain(drawing);
  expect(await words("acceptance")).toContain("决定容缺受理");
  expect((await deferral())?.supplied_at, "it is still to come").toBeNull();
  await open(citizen, `/my/cases/${ref}`);
  await expect(citizen.getByText(drawing).first()).toBeVisible();

  await open(clerk, `/window/case/${ref}`);
  await expect(clerk.getByRole("heading", { name: "待补交的材料（容缺）" })).toBeVisible();
  const chooser = clerk.waitForEvent("filechooser");
  await clerk.getByRole("button", { name: `补交：${drawing}` }).click();
  await (await chooser).setFiles(await aScan("布局图 后补.png"));
  await expect(clerk.getByText(`${drawing}已补交`)).toBeVisible();
  await expect.poll(async () => (await deferral())?.supplied_at ?? null, { message: "it came" }).not.toBeNull();
});
