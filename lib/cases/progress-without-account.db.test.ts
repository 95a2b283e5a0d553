import { afterAll, beforeAll, expect, test } from "vitest";
import { phoneHashOf, requestCode, requestCodeById, sendCodeByIdJob } from "@/lib/identity";
import { withClock } from "@/lib/platform/clock/with-clock";
import { sm4Decrypt } from "@/lib/platform/crypto";
import { db } from "@/lib/platform/db";
import { runJobsNow } from "@/lib/platform/jobs";
import { readLedger } from "@/lib/platform/ledger";
import people from "@/prisma/seed/demo/city/people.json";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase, type FoodCase } from "@/prisma/seed/factories/a-food-case";
import { findProgress, progressById, progressByPhone } from ".";

const [known, other] = ["citizen", "citizen2"].map((key) => people.find((one) => one.key === key));
const knownId = known?.idNo ?? "";
const unknownId = "990121198503121051";
const wrong = { code: "identity/code-wrong", status: 422 };

let city: TestCity;
let food: FoodCase;
let subjectId: string;
beforeAll(async () => {
  city = await aCity(["food-business"]);
  food = await aFoodCase("accepted");
  await aFoodCase("draft");
  subjectId = (await city.actor("citizen")).subjectId ?? "";
});
afterAll(() => city?.end());

const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-03-${instant}+08:00`, work);

async function codeFor(phone: string, purpose: string): Promise<string> {
  const row = await db().smsCode.findFirstOrThrow({
    where: { phoneHash: phoneHashOf(phone), purpose },
    orderBy: { createdAt: "desc" },
  });
  const message = await db().message.findFirstOrThrow({ where: { cause: `code:${row.id}` } });
  return sm4Decrypt(message.bodyEnc ?? "");
}
const sent = () => db().smsCode.count({ where: { purpose: "progress-by-id" } });
const askById = async (idNo: string) => {
  const answer = await requestCodeById({ idNo });
  await runJobsNow([sendCodeByIdJob]);
  return answer;
};

test("an ID number and the code at the phone on record open the person's cases: no drafts, no names, no numbers of people", async () => {
  const found = await at("09T09:00:00", async () => {
    await askById(knownId);
    return progressById({ idNo: knownId, code: await codeFor(known?.phone ?? "", "progress-by-id") });
  });
  expect(found.map(({ caseNo }) => caseNo)).toEqual([food.caseNo]);
  expect(found[0]).toMatchObject({ state: "accepted", service: { zh: expect.any(String) } });
  const text = JSON.stringify(found);
  for (const value of [known?.name, knownId, known?.phone]) expect(text).not.toContain(value);
});

test("the look-up stands in the person's ledger, with its way and nothing personal", async () => {
  const events = (await readLedger({ type: "subject", id: subjectId })).map(({ event, facts }) => ({ event, facts }));
  expect(events).toEqual([{ event: "subject.cases-followed", facts: { way: "id" } }]);
});

test("asking under a number nobody has hears the same, sends nothing, and no code fits it", async () => {
  const before = await sent();
  const [forKnown, forUnknown] = await at("09T10:00:00", async () => [
    await askById(knownId),
    await askById(unknownId),
  ]);
  expect(forUnknown).toEqual(forKnown);
  expect(await sent()).toBe(before + 1);
  await at("09T10:00:10", async () => {
    const code = await codeFor(known?.phone ?? "", "progress-by-id");
    await expect(progressById({ idNo: unknownId, code })).rejects.toMatchObject(wrong);
    await expect(progressById({ idNo: other?.idNo ?? "", code })).rejects.toMatchObject(wrong);
    await expect(progressById({ idNo: knownId, code: code === "000000" ? "000001" : "000000" })).rejects.toMatchObject(
      wrong,
    );
  });
});

test("a second time within the minute is refused alike for a number we know and one we do not", async () => {
  const refusals = await at("09T11:00:00", async () => {
    await askById(knownId);
    await askById(unknownId);
    return Promise.all([knownId, unknownId].map((idNo) => requestCodeById({ idNo }).catch((error: unknown) => error)));
  });
  for (const refusal of refusals)
    expect(refusal).toMatchObject({ code: "platform/too-often", status: 429, params: { minutes: 1 } });
});

test("a subject without a phone hears the same and gets nothing", async () => {
  const before = await sent();
  await db().subject.update({ where: { id: subjectId }, data: { phoneEnc: null } });
  await at("09T12:00:00", () => askById(knownId));
  expect(await sent()).toBe(before);
});

test.each(["", "123", "990121198503121044", "<b>990121198503121043</b>", "x".repeat(1_000_000)])(
  "a text that is no ID number is refused before anything is looked up",
  async (idNo) => {
    await expect(requestCodeById({ idNo })).rejects.toMatchObject({ name: "ZodError" });
  },
);

test("by phone: the cases of whoever is reached there, once per code, and in the ledger too", async () => {
  const phone = known?.phone ?? "";
  await at("10T09:00:00", async () => {
    await requestCode(phone, "progress");
    const code = await codeFor(phone, "progress");
    expect((await progressByPhone({ phone, code })).map(({ caseNo }) => caseNo)).toEqual([food.caseNo]);
    await expect(progressByPhone({ phone, code })).rejects.toMatchObject(wrong);
  });
  expect((await readLedger({ type: "subject", id: subjectId })).at(-1)).toMatchObject({ facts: { way: "phone" } });
});

test("by case number: wrong last four and unknown number get one answer", async () => {
  const missing = { code: "case/not-found", status: 404 };
  expect(await findProgress({ caseNo: food.caseNo, idLast4: knownId.slice(-4) })).toMatchObject({ state: "accepted" });
  await expect(findProgress({ caseNo: food.caseNo, idLast4: "0000" })).rejects.toMatchObject(missing);
  await expect(findProgress({ caseNo: "99012026030200025", idLast4: knownId.slice(-4) })).rejects.toMatchObject(
    missing,
  );
});
