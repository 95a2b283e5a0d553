import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { readLedger } from "@/lib/platform/ledger";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase, type FoodCase } from "@/prisma/seed/factories/a-food-case";
import { aPicture } from "@/prisma/seed/factories/a-picture";
import { attachMaterial, handOverOriginals, openCaseFile, revealApplicant } from "..";

let city: TestCity;
let clerk: Actor;
let citizen: Actor;
let stranger: Actor;
let found: FoodCase;
let fileId: string;

beforeAll(async () => {
  city = await aCity(["food-business"]);
  [clerk, citizen, stranger] = (await Promise.all(
    ["clerk", "citizen", "citizen2"].map((login) => city.actor(login)),
  )) as [Actor, Actor, Actor];
  found = await aFoodCase("received");
  const upload = { requirement: "layout", name: "布局图.png", bytes: await aPicture("layout of the window") };
  fileId = (await attachMaterial(clerk, found.caseNo, upload)).fileId;
});
afterAll(() => city?.end());

const looks = async () =>
  (await readLedger({ type: "case", id: found.caseId })).filter(({ event }) => event === "case.revealed");

test("staff who look at a paper leave their purpose for the applicant to read; the applicant leaves nothing", async () => {
  const opened = await openCaseFile(clerk, found.caseNo, { fileId, purpose: "counter" });
  expect(Buffer.from(opened.bytes).subarray(1, 4).toString()).toBe("PNG");
  expect((await looks()).map(({ facts }) => facts.purpose)).toEqual(["counter"]);
  await openCaseFile(citizen, found.caseNo, { fileId, purpose: "counter" });
  expect(await looks()).toHaveLength(1);
});

test("a stranger, an unknown file and a missing purpose open nothing", async () => {
  await expect(openCaseFile(stranger, found.caseNo, { fileId, purpose: "counter" })).rejects.toMatchObject({
    code: "case/not-found",
  });
  const unknown = "00000000-0000-4000-8000-000000000000";
  await expect(openCaseFile(clerk, found.caseNo, { fileId: unknown, purpose: "counter" })).rejects.toMatchObject({
    code: "case/not-found",
  });
  await expect(openCaseFile(clerk, found.caseNo, { fileId, purpose: "curiosity" as "counter" })).rejects.toThrow();
});

test("a number in full is shown with a purpose and a trace that holds no number", async () => {
  const before = (await looks()).length;
  const plain = await revealApplicant(clerk, found.caseNo, { purpose: "call-back" });
  expect(plain).toMatchObject({ name: "张晓云", idNo: "990121198503121043", values: null });
  const trace = await looks();
  expect(trace).toHaveLength(before + 1);
  expect(JSON.stringify(trace)).not.toContain("990121198503121043");
  await expect(revealApplicant(stranger, found.caseNo, { purpose: "counter" })).rejects.toMatchObject({
    code: "case/not-found",
  });
});

test("originals are handed over with a slip that names both sides", async () => {
  const { number } = await handOverOriginals(clerk, found.caseNo, { to: "云州市市场监督管理局" });
  expect(await db().paper.findUniqueOrThrow({ where: { number } })).toMatchObject({
    kind: "handover",
    facts: { to: "云州市市场监督管理局", from: "云州市数据局" },
  });
  await expect(handOverOriginals(citizen, found.caseNo, { to: "云州市市场监督管理局" })).rejects.toMatchObject({
    code: "case/not-allowed",
  });
});
