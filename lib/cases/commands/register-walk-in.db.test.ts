import { afterAll, beforeAll, expect, test } from "vitest";
import { openSitting } from "@/lib/identity";
import { type Actor, mintSystemActor } from "@/lib/platform/auth";
import { instantFrom } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { verifyPdf } from "@/lib/platform/documents/signing/verify-pdf";
import { textOf } from "@/lib/platform/documents/testing/poppler";
import { runJobsNow } from "@/lib/platform/jobs";
import { readLedger } from "@/lib/platform/ledger";
import people from "@/prisma/seed/demo/city/people.json";
import { aCity, type TestCity } from "@/prisma/seed/factories/a-city";
import {
  convertWalkIn,
  createCase,
  findIssuedPaper,
  getCase,
  getWalkIn,
  handOverWalkIn,
  listWalkIns,
  makePaperJob,
  openPaper,
  registerWalkIn,
  unmadePaperSweep,
} from "..";

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
  const slip = await handOverWalkIn(clerk2, first.number, { department: "market" });
  await expect(handOverWalkIn(clerk, first.number, { department: "market" })).rejects.toMatchObject({
    code: "case/stale",
  });
  const { id } = await db().walkIn.findUniqueOrThrow({ where: { number: first.number } });
  expect((await readLedger({ type: "walk-in", id })).map(({ event }) => event)).toEqual([
    "walk-in.registered",
    "walk-in.handed-over",
  ]);
  expect((await getWalkIn(clerk, first.number)).papers).toMatchObject([
    { number: slip.number, kind: "handover", madeAt: null },
    { number: first.number, kind: "walk-in-receipt", madeAt: null },
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

test("the receipt and the slip are signed papers that anyone can check, and only those concerned can open", async () => {
  const subjectId = await seated("citizen");
  const input = { subjectId, matter: "历史遗留的产权问题", materials, note: "一九九八年的分房说明" };
  await expect(registerWalkIn(clerk, { ...input, handTo: "nobody" })).rejects.toMatchObject({ status: 422 });
  const { number } = await registerWalkIn(clerk, { ...input, handTo: "market" });
  const early = openPaper({ actor: clerk }, number);
  await expect(early).rejects.toMatchObject({ code: "case/paper-not-made" });
  await runJobsNow([makePaperJob]);
  await runJobsNow([makePaperJob]);
  const receipt = await openPaper({ actor: await city.actor("citizen") }, number);
  const text = await textOf(receipt.bytes);
  for (const words of [
    "历史遗留的产权问题",
    "一九九八年",
    "租赁合同",
    "原件",
    "市场监督管理局",
    "不产生受理期限",
    "号窗口",
  ])
    expect(text).toContain(words);
  expect(await verifyPdf(receipt.bytes)).toMatchObject({ verdict: "valid" });
  expect(await findIssuedPaper({ number })).toMatchObject({ kind: "walk-in-receipt", item: { zh: input.matter } });
  for (const reader of [{}, { actor: approver }, { actor: await city.actor("citizen2") }, { code: "WRONG" }])
    await expect(openPaper(reader, number)).rejects.toMatchObject({ code: "case/paper-not-found" });

  const slip = await handOverWalkIn(clerk, number, { department: "health" });
  await unmadePaperSweep.handle(mintSystemActor("test"));
  await runJobsNow([makePaperJob]);
  const handed = await textOf((await openPaper({ actor: clerk2 }, slip.number)).bytes);
  for (const words of ["材料交接单", "租赁合同", "卫生健康委员会", "移交人"]) expect(handed).toContain(words);
  const { id } = await db().walkIn.findUniqueOrThrow({ where: { number } });
  expect((await readLedger({ type: "walk-in", id })).filter(({ event }) => event === "paper.made")).toHaveLength(2);
});

test("a conversion that is refused leaves the receipt open and no draft behind", async () => {
  const subjectId = await seated("citizen");
  const { number } = await registerWalkIn(clerk, { subjectId, matter: "开餐馆", materials });
  const before = await db().case.count();
  await db().sitting.updateMany({ data: { expiresAt: instantFrom("2026-01-01T00:00:00Z") } });
  await expect(convertWalkIn(clerk, number, { service: "food-business" })).rejects.toMatchObject({
    code: "case/presence-missing",
  });
  await expect(convertWalkIn(clerk, number, { service: "nothing" })).rejects.toMatchObject({ status: 404 });
  await seated("citizen");
  // The receipt's last statement fails: the draft goes with it.
  await db().$executeRawUnsafe("alter table walk_in add constraint refuse_case check (case_id is null) not valid");
  await expect(convertWalkIn(clerk, number, { service: "food-business" })).rejects.toThrow();
  expect(await db().case.count()).toBe(before);
  await db().$executeRawUnsafe("alter table walk_in drop constraint refuse_case");
  const { draftNo } = await convertWalkIn(clerk, number, { service: "food-business" });
  expect((await getWalkIn(clerk, number)).caseNo).toBe(draftNo);
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
