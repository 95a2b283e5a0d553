import { afterAll, beforeAll, expect, test } from "vitest";
import {
  getCase,
  getCaseForm,
  listConfirmedNotices,
  preReviewCase,
  requestCorrection,
  resubmitCase,
} from "@/lib/cases";
import { withClock } from "@/lib/platform/clock/with-clock";
import { runJobsNow } from "@/lib/platform/jobs";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { alerts, raiseAlertJob } from ".";

let city: TestCity;
beforeAll(async () => {
  city = await aCity(["food-business"]);
});
afterAll(() => city?.end());

const at = <T>(instant: string, work: () => Promise<T>) => withClock(`2026-03-${instant}:00+08:00`, work);
const items = [
  { field: "contactName", reason: "写全名" },
  { field: "operatorName", reason: "和执照一致" },
];

test("a second notice needs the head's reason; supervision is told of it and reads who answered for it and why", async () => {
  const { caseId, caseNo } = await aFoodCase("received");
  const [citizen, clerk, chief, officer] = await Promise.all(
    ["citizen", "clerk", "chief", "supervisor"].map((login) => city.actor(login)),
  );
  if (!citizen || !clerk || !chief || !officer) throw new Error("the demo city lacks somebody");
  await at("04T09:00", () => requestCorrection(clerk, caseNo, { items: items.slice(0, 1) }));
  const { values } = await getCaseForm(citizen, caseNo);
  await at("05T09:00", () => resubmitCase(citizen, caseNo, { values: { ...values, contactName: "张晓云二" } }));
  expect(await listConfirmedNotices(officer, caseNo)).toEqual([]);

  const confirm = { reason: "第一次看漏了" };
  for (const again of [{ items }, { items, confirm }])
    await expect(at("05T10:00", () => requestCorrection(clerk, caseNo, again))).rejects.toMatchObject({
      code: "case/second-correction",
      status: 409,
    });
  await expect(at("05T10:00", () => requestCorrection(chief, caseNo, { items }))).rejects.toMatchObject({
    status: 409,
  });
  await at("05T10:30", () => requestCorrection(chief, caseNo, { items, confirm }));
  await at("05T10:31", () => runJobsNow([raiseAlertJob]));

  const [notice, ...others] = await listConfirmedNotices(officer, caseNo);
  expect(others).toEqual([]);
  expect(notice).toMatchObject({ round: 2, by: expect.stringContaining("*"), reason: confirm.reason });
  const told = await alerts(officer, { kinds: ["second-correction"] });
  expect(told.items).toMatchObject([{ caseId, level: "red", facts: { round: 2 }, settledAt: null }]);
  for (const login of ["citizen", "clerk", "chief", "auditor", "cityadmin"])
    expect(await listConfirmedNotices(await city.actor(login), caseNo)).toEqual([]);
  expect(await listConfirmedNotices(await city.actor("linjiang-supervisor"), caseNo)).toEqual([]);
});

test("in pre-review too: the window's second notice is refused, the head's goes out with a reason, and the head does nothing else there", async () => {
  const { caseId, caseNo } = await aFoodCase("submitted");
  const [citizen, clerk, chief, officer] = await Promise.all(
    ["citizen", "clerk", "chief", "supervisor"].map((login) => city.actor(login)),
  );
  if (!citizen || !clerk || !chief || !officer) throw new Error("the demo city lacks somebody");
  const confirm = { reason: "第一次看漏了" };
  const first = items.slice(0, 1);
  for (const early of [{ verdict: "mend" as const, items: first, confirm }, { verdict: "pass" as const }])
    await expect(at("02T09:30", () => preReviewCase(chief, caseNo, early))).rejects.toMatchObject({
      code: "case/not-allowed",
      status: 403,
    });
  await at("02T10:00", () => preReviewCase(clerk, caseNo, { verdict: "mend", items: first }));
  const { values } = await getCaseForm(citizen, caseNo);
  await at("03T09:00", () => resubmitCase(citizen, caseNo, { values: { ...values, contactName: "张晓云二" } }));
  const again = { verdict: "mend" as const, items };
  for (const refused of [again, { ...again, confirm }])
    await expect(at("03T10:00", () => preReviewCase(clerk, caseNo, refused))).rejects.toMatchObject({
      code: "case/second-correction",
    });
  await at("03T10:30", () => preReviewCase(chief, caseNo, { ...again, confirm }));
  await at("03T10:31", () => runJobsNow([raiseAlertJob]));
  expect(await getCase(citizen, caseNo)).toMatchObject({ state: "correcting" });
  expect(await listConfirmedNotices(officer, caseNo)).toMatchObject([{ round: 2, reason: confirm.reason }]);
  const told = await alerts(officer, { kinds: ["second-correction"] });
  expect(told.items.some((alert) => alert.caseId === caseId)).toBe(true);
});
