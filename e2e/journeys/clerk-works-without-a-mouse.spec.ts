import { textOf } from "@/lib/platform/documents/testing/poppler";
import { aScan } from "../support/apply-for-food";
import { choose, scan, tabTo, write } from "../support/by-keyboard";
import { waitForCase } from "../support/city";
import { expect, test } from "../support/journey";
import { open, untilAlive } from "../support/open";
import { person } from "../support/people";
import { readQr } from "../support/read-qr";
import { messagesOf, nextCode } from "../support/sms";

const shared = "通过政府数据共享获取，无需申请人提交";

test("a person comes to the counter: card, code, shared data, scans, acceptance and notice, all by keyboard", async ({
  pageOf,
}) => {
  const { idNo, phone } = person("citizen");
  const clerk = await pageOf("clerk");
  const keys = clerk.keyboard;
  await open(clerk, "/window/intake");
  const before = await messagesOf(phone);

  await test.step("the card reader types the number; initials find the service", async () => {
    await expect(clerk.getByRole("textbox", { name: "读身份证" })).toBeFocused();
    await keys.type(idNo);
    await keys.press("Enter");
    await expect(clerk.getByRole("heading", { name: "办什么事", level: 1 })).toBeVisible();
    await untilAlive(clerk);
    const service = clerk.getByRole("combobox", { name: "事项" });
    await expect(service).toBeFocused();
    await keys.type("jzz");
    await expect(clerk.getByRole("option", { selected: true })).toContainText("居住证申领");
    await keys.press("Enter");
    await clerk.waitForURL(/\/window\/intake\/D/);
    await untilAlive(clerk);
  });

  await test.step("the answers choose the materials", async () => {
    await keys.press("Alt+s");
    await choose(clerk, clerk.getByRole("combobox", { name: "按哪一项申请？" }), "连续就读");
    await choose(clerk, clerk.getByRole("combobox", { name: "申请人满 16 周岁吗？" }), "满 16 周岁");
    await keys.press("Control+s");
    await expect(clerk.getByText(/^\d\d:\d\d 已存$/)).toBeVisible();
  });

  const sources = clerk.getByRole("list", { name: "数据调取" }).getByRole("listitem");
  const study = sources.filter({ hasText: "就读证明" });
  await test.step("the person reads out the code; only then every register is asked", async () => {
    await keys.press("Alt+3");
    await write(clerk, clerk.getByRole("textbox", { name: "6 位验证码" }), await nextCode(phone, before));
    await keys.press("Enter");
    await expect(clerk.getByText("人在场已证明")).toBeVisible();
    await keys.press("Control+e");
    await expect(sources.filter({ hasText: "居住登记信息" })).toContainText("附电子证照 1 份");
    await expect(clerk.getByText(/^\d+ 项来自共享$/)).toBeVisible();
    await expect(clerk.getByLabel("户籍地址")).toContainText("云州市");
  });
  await test.step("a source that has nothing says why, and a scan takes its place", async () => {
    await expect(study).toContainText("对方没有这个人的记录。");
    await expect(study).toContainText(/调用号 .+不影响继续收件/);
    await tabTo(clerk, study.getByRole("button", { name: "扫描代替" }));
    await scan(clerk, "Enter", await aScan("学籍证明.png"));
  });

  const materials = clerk.getByRole("region", { name: "材料", exact: true });
  const material = (name: string) => materials.getByRole("listitem").filter({ hasText: name }).first();
  await test.step("what sharing delivered is not asked of the person; the photograph is scanned", async () => {
    await expect(material("就读证明")).not.toContainText("缺");
    await expect(material("就读证明")).not.toContainText(shared);
    for (const name of ["申请人身份证", "居住登记信息"]) await expect(material(name)).toContainText(shared);
    await keys.press("Alt+4");
    const looking = (name: string) => materials.getByText(`正在看：${name}`);
    for (let steps = 0; !(await looking("相片").isVisible()); steps += 1) {
      expect(steps, "the arrows reach the photograph").toBeLessThan(20);
      await keys.press(steps < 10 ? "ArrowUp" : "ArrowDown");
    }
    await scan(clerk, "F6", await aScan("相片.png"));
    await expect(material("相片")).not.toContainText("缺");
  });

  await test.step("the rest of the form is typed, the number by the card reader", async () => {
    await keys.press("Alt+2");
    await tabTo(clerk, clerk.getByRole("textbox", { name: "身份证号", exact: true }));
    await keys.type(idNo);
    await write(clerk, clerk.getByRole("textbox", { name: "手机", exact: true }), phone);
    await choose(clerk, clerk.getByRole("combobox", { name: "文化程度" }), "本科及以上");
    await choose(clerk, clerk.getByRole("combobox", { name: "市、县（区）" }), "临江县");
    await write(clerk, clerk.getByRole("textbox", { name: "学校", exact: true }), "云州师范学院");
    await expect(clerk.getByText("齐了，可以受理。")).toBeVisible();
  });

  const ref = await test.step("received and accepted at one key", async () => {
    await keys.press("F9");
    await clerk.waitForURL(/\/window\/case\/\d+/);
    await expect(clerk.getByText("已受理，通知书正在打印")).toBeVisible();
    const number = new URL(clerk.url()).pathname.split("/").at(-1) ?? "";
    await waitForCase(number, "accepted");
    return number;
  });

  await test.step("P prints the notice; scanning its QR code later opens the case where it stands", async () => {
    const print = clerk.getByRole("link", { name: "打印：受理通知书" });
    await expect(print).toBeVisible();
    const printed = clerk.context().waitForEvent("request", (one) => one.url().includes("/documents/"));
    await keys.press("p");
    const paper = await (await clerk.request.get((await printed).url())).body();
    expect(await textOf(paper)).toContain("居住证申领");
    const scanned = await readQr(paper);
    await open(clerk, "/window/today");
    await keys.press("Control+k");
    await expect(clerk.getByRole("searchbox", { name: /^证件号、办件号/ })).toBeFocused();
    await keys.type(scanned);
    await keys.press("Enter");
    await clerk.waitForURL(`**/window/case/${ref}`);
    await expect(clerk.getByRole("heading", { name: "居住证申领", level: 1 })).toBeVisible();
  });
});
