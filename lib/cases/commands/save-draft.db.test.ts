import { afterAll, beforeAll, expect, test } from "vitest";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { createCase, getCaseForm, saveDraft } from "..";

let city: TestCity;
beforeAll(async () => {
  city = await aCity(["food-business"]);
});
afterAll(() => city?.end());

test("a draft remembers how its result is to come, through every save that says nothing of it", async () => {
  const citizen = await city.actor("citizen");
  const { draftNo } = await createCase(citizen, { service: "food-business" });
  expect((await getCaseForm(citizen, draftNo)).delivery).toBeNull();
  const delivery = { way: "courier", address: "云州市滨江大道 66 号" } as const;
  await saveDraft(citizen, draftNo, { values: {}, delivery });
  await saveDraft(citizen, draftNo, { values: { contactName: "张晓云" } });
  expect((await getCaseForm(citizen, draftNo)).delivery).toEqual(delivery);
  await saveDraft(citizen, draftNo, { values: {}, delivery: { way: "pick-up" } });
  expect((await getCaseForm(citizen, draftNo)).delivery).toEqual({ way: "pick-up" });
});

test("an address nobody could find, and a way there is not, are not kept", async () => {
  const citizen = await city.actor("citizen");
  const { draftNo } = await createCase(citizen, { service: "food-business" });
  await expect(
    saveDraft(citizen, draftNo, { values: {}, delivery: { way: "courier", address: "云州" } }),
  ).rejects.toThrow();
  const pigeon = { values: {}, delivery: { way: "pigeon" } } as unknown as Parameters<typeof saveDraft>[2];
  await expect(saveDraft(citizen, draftNo, pigeon)).rejects.toThrow();
  expect((await getCaseForm(citizen, draftNo)).delivery).toBeNull();
});
