import { expect, type Page } from "@playwright/test";
import { pdfsig, textOf } from "@/lib/platform/documents/testing/poppler";
import { open } from "./open";

export type OpenedLicence = { documentNo: string; pdf: Buffer; flipped: Buffer };

/** Opens the result of a granted case and the licence in it; beside it the same file with one byte flipped. */
export async function openLicence(page: Page, ref: string): Promise<OpenedLicence> {
  await open(page, `/my/cases/${ref}`);
  await page.getByRole("button", { name: "打开结果" }).click();
  await expect(page.getByText(/已送达$/).first()).toBeVisible();
  const address = (await page.getByRole("link", { name: /^打开证照/ }).getAttribute("href")) ?? "";
  const answer = await page.request.get(address);
  expect(answer.headers()["content-type"]).toContain("application/pdf");
  const pdf = await answer.body();
  const flipped = Buffer.from(pdf);
  flipped[3_000] = (flipped[3_000] ?? 0) ^ 1;
  return { documentNo: decodeURIComponent(address.split("/").at(-1) ?? ""), pdf, flipped };
}

/** `pdfsig`, which is not ours, says that the signature holds; and that it does not for every other file. */
export async function expectGenuine({ pdf, flipped }: OpenedLicence, title: string): Promise<void> {
  expect(await pdfsig(pdf)).toContain("Signature is Valid.");
  expect(await textOf(pdf)).toContain(title);
  expect(await pdfsig(flipped)).not.toContain("Signature is Valid.");
}

/** What anyone is told who types the number of a document. */
export async function verifyNumber(page: Page, documentNo: string, verdict: string): Promise<void> {
  await open(page, "/verify");
  await page.getByRole("searchbox", { name: "文件编号" }).fill(documentNo);
  await page.getByRole("button", { name: "查验", exact: true }).click();
  await expect(page.getByRole("heading", { name: verdict })).toBeVisible();
}

/** What anyone is told who uploads a file. */
export async function verifyFile(page: Page, pdf: Buffer, verdict: string): Promise<void> {
  await open(page, "/verify");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "证照.pdf", mimeType: "application/pdf", buffer: pdf });
  await page.getByRole("button", { name: "上传查验" }).click();
  await expect(page.getByRole("heading", { name: verdict })).toBeVisible();
}
