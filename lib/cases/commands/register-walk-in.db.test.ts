import { afterAll, beforeAll, expect, test } from "vitest";
import { openSitting } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { db } from "@/lib/platform/db";
import { readLedger } from "@/lib/platform/ledger";
import people from "@/prisma/seed/demo/city/people.json";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import { convertWalkIn, createCase, getCase, getWalkIn, handOverWalkIn, listWalkIns, registerWalkIn } from "..";

let city: TestCity;
let clerk: Actor;
let clerk2: Actor;
let approver: Actor;
const materials = [{ name: "租赁合同", form: "original" as const, count: 1 }];
const subject = (key: string) => city.subjects.get(key) ?? "";

beforeAll(async () => {
  city = await aCity(["food-business"]);
  [clerk, clerk2, approver] = (await Promise.all(
    ["clerk", "clerk2", "approver"].map((login) => city.actor(login)),
  )) as [Actor, Actor, Actor];
});
afterAll(() => city?.end());

async function seated(key: string): Promise<string> {
  const person = people.find((one) => one.key === key);
  await db().smsCode.deleteMany();
  await openSitting(clerk, { subjectId: subject(key), idNo: person?.idNo ?? "" });
  return subject(key);
}

test("papers are taken only from somebody whose ID was read, and by a window", async () => {
  const input = { subjectId: subject("citizen2"), matter: "补开旧证明", materials };
  await expect(registerWalkIn(clerk, input)).rejects.toMatchObject({ code: "case/presence-missing" });
  await expect(registerWalkIn(approver, input)).rejects.toMatchObject({ code: "case/not-allowed" });
  await seated("citizen2");
  for (const wrong of [{ matter: "" }, { materials: [] }, { materials: [{ name: "x", form: "fax", count: 1 }] }])
    await expect(registerWalkIn(clerk, { ...input, ...wrong } as typeof input)).rejects.toThrow();
  const { number } = await registerWalkIn(clerk, { ...input, matter: "<b>补开</b>旧证明" });
  const receipt = await getWalkIn(clerk, number);
  expect(receipt).toMatchObject({ matter: "<b>补开</b>旧证明", materials, handedTo: null, caseNo: null });
  expect(receipt.subjectMasked).toContain("*");
  expect((await listWalkIns(clerk2, { search: "旧证明" })).items.map((one) => one.number)).toEqual([number]);
  await expect(getWalkIn(approver, number)).rejects.toMatchObject({ code: "case/not-found" });
});

test("papers are handed over once, and a receipt becomes one case however many clerks try", async () => {
  const subjectId = await seated("citizen");
  const first = await registerWalkIn(clerk, { subjectId, matter: "问开店要办什么", materials });
  await expect(handOverWalkIn(clerk, first.number, { department: "nobody" })).rejects.toMatchObject({ status: 422 });
  await handOverWalkIn(clerk2, first.number, { department: "market" });
  await expect(handOverWalkIn(clerk, first.number, { department: "market" })).rejects.toMatchObject({
    code: "case/stale",
  });
  const { id } = await db().walkIn.findUniqueOrThrow({ where: { number: first.number } });
  expect((await readLedger({ type: "walk-in", id })).map(({ event }) => event)).toEqual([
    "walk-in.registered",
    "walk-in.handed-over",
  ]);

  const second = await registerWalkIn(clerk, { subjectId, matter: "开餐馆", materials });
  const before = await db().case.count();
  const tries = await Promise.allSettled(
    [1, 2, 3].map(() => convertWalkIn(clerk, second.number, { service: "food-business" })),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await db().case.count()).toBe(before + 1);
  const { caseNo } = await getWalkIn(clerk, second.number);
  expect((await getCase(clerk, caseNo ?? "")).service.code).toBe("food-business");
});

test("an organisation comes with the person who may act for it, and with nobody else", async () => {
  const firm = subject("firm:firm");
  await seated("citizen");
  const input = { service: "food-business", subjectId: firm, channel: "window" as const };
  await expect(createCase(clerk, input)).rejects.toMatchObject({ code: "case/presence-missing" });
  const agent = await seated("firm-legal-rep");
  const { caseId } = await createCase(clerk, input);
  expect(await db().case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    subjectId: firm,
    agentId: agent,
    channel: "window",
  });
  await expect(createCase(clerk2, input)).rejects.toMatchObject({ code: "case/presence-missing" });
});
