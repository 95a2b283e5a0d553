import type { Page } from "@playwright/test";
import { aStory } from "../support/a-story";
import { takeFollowUp, takeStep } from "../support/at-approval";
import { rows, waitForCase } from "../support/city";
import { expect, test } from "../support/journey";
import { verifyNumber } from "../support/licence";
import { open } from "../support/open";

const check = "核查承诺：食品安全管理制度";

/** A food licence granted on a promise: the rules of food safety were promised, not shown. */
async function grantedOnPromise(): Promise<string> {
  const { ref } = await aStory("food-business").granted().told();
  await waitForCase(ref, "closed", "granted");
  return ref;
}

/** Ends work that follows from a case, with an opinion. */
async function endFollowUp(page: Page, outcome: string, opinion: string): Promise<void> {
  await page.getByRole("radio", { name: outcome, exact: true }).check();
  await page.getByRole("textbox", { name: "意见" }).fill(opinion);
  await page.getByRole("button", { name: "签名并送出" }).click();
  await expect(page.getByText(/已办完/)).toBeVisible();
}

/** Waits until the worker has written to the holder. */
async function waitForMessage(ref: string, template: string): Promise<void> {
  const sql = `select 1 from message m join "case" c on c.id = m.case_id where c.case_no = $1 and m.template = $2`;
  await expect
    .poll(async () => (await rows(sql, [ref, template])).length, { message: `${template} of ${ref}`, timeout: 60_000 })
    .toBeGreaterThan(0);
}

/** The number that is printed on the licence of a case, for anyone to verify. */
async function licenceOf(ref: string): Promise<string> {
  const sql = `select l.document_no as number from licence l join "case" c on c.id = l.case_id where c.case_no = $1`;
  return (await rows<{ number: string }>(sql, [ref]))[0]?.number ?? "";
}

test("a promise that was kept: the check is on the body's list, is recorded, and changes nothing", async ({
  pageOf,
  visitor,
}) => {
  const ref = await grantedOnPromise();
  const approver = await pageOf("approver");
  await takeFollowUp(approver, ref, check);
  await endFollowUp(approver, "属实", "上门看了，制度张贴在后厨");

  const citizen = await pageOf("citizen");
  await open(citizen, `/my/cases/${ref}`);
  await expect(citizen.getByText("核查：承诺属实").first()).toBeVisible();
  await verifyNumber(await visitor(), await licenceOf(ref), "真的，现在有效");
  await open(await pageOf("chief"), `/approval/claimable?caseNo=${ref}`);
  await expect((await pageOf("chief")).getByText("承诺不实：决定是否撤销许可"), "nothing follows").toHaveCount(0);
});

test("a promise that was not kept: the holder is told, the head decides, and the licence is revoked for everybody", async ({
  pageOf,
  visitor,
}) => {
  const ref = await grantedOnPromise();
  const number = await licenceOf(ref);
  const [approver, chief, citizen] = [await pageOf("approver"), await pageOf("chief"), await pageOf("citizen")];
  await test.step("the check finds nothing behind the promise; until the head decides the licence stands", async () => {
    await takeFollowUp(approver, ref, check);
    await endFollowUp(approver, "不实", "没有制度文本");
    await waitForMessage(ref, "promise-broken");
    await open(citizen, "/my/messages");
    await expect(citizen.getByText("核查发现承诺不实").first()).toBeVisible();
    await verifyNumber(await visitor(), number, "真的，现在有效");
  });
  await test.step("the head of the body revokes it", async () => {
    await takeStep(chief, ref, "承诺不实：决定是否撤销许可");
    await endFollowUp(chief, "撤销许可", "承诺的制度没有建立，撤销许可");
  });
  await test.step("whoever verifies it is told not to rely on it, and since when", async () => {
    const sql = "select status from licence where document_no = $1";
    await expect
      .poll(async () => (await rows<{ status: string }>(sql, [number]))[0]?.status, { timeout: 60_000 })
      .toBe("revoked");
    const anyone = await visitor();
    await verifyNumber(anyone, number, "真的，但已经失效");
    await expect(anyone.getByText("已撤销或吊销").first()).toBeVisible();
    await open(citizen, "/my/licences");
    await expect(citizen.getByText("已失效").first()).toBeVisible();
  });
});
