import { afterAll, beforeAll, expect, test } from "vitest";
import { deliverCase, makePaperJob } from "@/lib/cases";
import { isLicenceId } from "@/lib/platform/codes";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { rootCertificatePem } from "@/lib/platform/documents/signing/authority";
import { pdfsig, textOf } from "@/lib/platform/documents/testing/poppler";
import { runJobsNow } from "@/lib/platform/jobs";
import { readLedger } from "@/lib/platform/ledger";
import { readFileByDigest } from "@/lib/platform/storage";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { closeDecidedJob, makeLicenceJob } from ".";

let city: TestCity;
beforeAll(async () => {
  city = await aCity(["food-business"]);
});
afterAll(() => city?.end());

const jobs = [makePaperJob, makeLicenceJob, closeDecidedJob];

test("a grant becomes a signed licence that pdfsig trusts, and then the case is closed", async () => {
  const { caseId } = await aFoodCase("decided", { delivery: { way: "pick-up" } });
  await runJobsNow(jobs);
  const found = await db().case.findUniqueOrThrow({ where: { id: caseId }, include: { deliveries: true } });
  expect(found).toMatchObject({ state: "closed", outcome: "granted" });
  expect(found.deliveries).toMatchObject([{ way: "pick-up", state: "waiting" }]);

  const licence = await db().licence.findUniqueOrThrow({ where: { caseId } });
  expect(licence).toMatchObject({ status: "valid", validFrom: "2026-03-06", validTo: "2031-03-05", version: 1 });
  expect(isLicenceId(licence.identifier ?? "")).toBe(true);
  expect(licence.number).toMatch(/^JY22026\d{6}$/);
  const bytes = await readFileByDigest(licence.digest ?? "");
  if (!bytes) throw new Error("the licence is not kept");
  const said = await pdfsig(bytes, await rootCertificatePem());
  expect(said).toContain("Signature is Valid.");
  expect(said).toContain("Certificate is Trusted.");
  const flipped = Uint8Array.from(bytes);
  flipped[3000] = (flipped[3000] ?? 0) ^ 1;
  expect(await pdfsig(flipped, await rootCertificatePem())).not.toContain("Signature is Valid.");

  const text = await textOf(bytes);
  for (const words of ["食品经营许可证", licence.number, licence.identifier ?? "", "2031年3月5日", "张晓云"])
    expect(text).toContain(words);
  // The scenario's answer in words, not its key.
  expect(text).not.toContain("catering");

  const events = (await readLedger({ type: "case", id: caseId })).map((event) => event.event);
  expect(events.slice(-3)).toEqual(expect.arrayContaining(["licence.issued", "case.closed"]));
  expect((await readLedger({ type: "licence", id: licence.id })).map((event) => event.event)).toEqual([
    "licence.registered",
    "licence.issued",
  ]);
  const code = sm4Decrypt(found.deliveries[0]?.codeEnc ?? "");
  await deliverCase(await city.actor("clerk"), caseId, { way: "pick-up", code });
  await runJobsNow(jobs);
  const papers = await db().paper.findMany({ where: { caseId } });
  const receipt = papers.find((paper) => paper.kind === "delivery-receipt");
  const decision = papers.find((paper) => paper.kind === "decision-grant");
  const served = await textOf((await readFileByDigest(receipt?.digest ?? "")) ?? new Uint8Array());
  for (const words of [licence.number, decision?.docNo ?? "-", "窗口自取", "本人签收", "张晓云"])
    expect(served).toContain(words);
  expect(found.decision).toMatchObject({ results: [{ name: "食品经营许可证", number: licence.number }] });
});

test("a denial closes with its decision and makes no licence", async () => {
  const { caseId } = await aFoodCase("decided", { outcome: "denied" });
  await runJobsNow(jobs);
  expect(await db().case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    state: "closed",
    outcome: "denied",
  });
  expect(await db().licence.count({ where: { caseId } })).toBe(0);
});
