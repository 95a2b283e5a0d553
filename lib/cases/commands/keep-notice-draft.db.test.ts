import { afterAll, beforeAll, expect, test } from "vitest";
import { withClock } from "@/lib/platform/clock/with-clock";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { aFoodCase } from "@/prisma/seed/factories/a-food-case";
import { findNoticeDraft, keepNoticeDraft, preReviewCase } from "..";

let city: TestCity;
beforeAll(async () => {
  city = await aCity(["food-business"]);
});
afterAll(() => city?.end());

const at = <T>(work: () => Promise<T>) => withClock("2026-03-02T09:30:00+08:00", work);
const asks = [{ field: "operatorName", reason: "写全名" }];
const draft = { formOk: false, asks };

test("what was marked in the form is there again for every clerk of the window, and for nobody else", async () => {
  const { caseNo } = await aFoodCase("submitted");
  const [clerk, other] = [await city.actor("clerk"), await city.actor("clerk2")];
  expect(await findNoticeDraft(clerk, caseNo)).toBeNull();
  await at(() => keepNoticeDraft(clerk, caseNo, { formOk: true, asks: [] }));
  await at(() => keepNoticeDraft(other, caseNo, { formOk: false, asks: [...asks, { field: "seats", reason: "" }] }));
  const kept = { formOk: false, asks: [...asks, { field: "seats", reason: "" }] };
  expect(await findNoticeDraft(clerk, caseNo)).toEqual(kept);
  for (const login of ["citizen", "approver", "cityadmin"])
    expect(await findNoticeDraft(await city.actor(login), caseNo)).toBeNull();
});

test.each([
  ["mend", asks],
  ["pass", []],
] as const)("nothing of it is left once the case is told to %s", async (verdict, items) => {
  const { caseNo } = await aFoodCase("submitted");
  const clerk = await city.actor("clerk");
  await at(() => keepNoticeDraft(clerk, caseNo, draft));
  await at(() => preReviewCase(clerk, caseNo, { verdict, items: [...items] }));
  expect(await findNoticeDraft(clerk, caseNo)).toBeNull();
  await expect(at(() => keepNoticeDraft(clerk, caseNo, draft))).rejects.toMatchObject({ code: "case/wrong-state" });
});

test("refuses a field the form has not, a form that is right and wrong at once, and people who may not look", async () => {
  const { caseNo } = await aFoodCase("submitted");
  const clerk = await city.actor("clerk");
  const keep = (input: typeof draft, login = clerk) => at(() => keepNoticeDraft(login, caseNo, input));
  await expect(keep({ formOk: false, asks: [{ field: "shoeSize", reason: "" }] })).rejects.toMatchObject({
    code: "case/material-unknown",
  });
  await expect(keep({ formOk: true, asks })).rejects.toThrow();
  await expect(
    keep({ formOk: false, asks: [{ field: "operatorName", reason: "长".repeat(1_001) }] }),
  ).rejects.toThrow();
  await expect(keep(draft, await city.actor("citizen"))).rejects.toMatchObject({ code: "case/not-allowed" });
  await expect(keep(draft, await city.actor("cityadmin"))).rejects.toMatchObject({ code: "case/not-found" });
  expect(await findNoticeDraft(clerk, caseNo)).toBeNull();
});
